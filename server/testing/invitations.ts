/** Reads invitations the way a colleague does: the job mails them, and the link stands in the outbox. */
import { readMail } from '../demo/demoMails';
import type { Dependencies } from '../dependencies';
import { sendInvitations } from '../jobs/sendInvitations';
import { outboxFiles } from './outbox';

export interface ReadInvitation {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly token: string;
}

/** Mails what is due. @returns every invitation that ever left to an address, in no order */
export async function invitationsTo(deps: Dependencies, address: string): Promise<ReadInvitation[]> {
  await sendInvitations(deps);
  const mails = [...(await outboxFiles(deps, 'mail')).values()].map((raw) => readMail(raw.toString()));
  return mails
    .filter(({ to }) => to.includes(address))
    .map(({ to, subject, text, invitation }) => ({ to, subject, text, token: invitation?.split('#')[1] ?? '' }));
}
