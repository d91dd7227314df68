/** Reads invitations the way a colleague does: the job mails them, and the link stands in the outbox. */
import { join } from 'node:path';
import { readDemoMails } from '../demo/demoMails';
import type { Dependencies } from '../dependencies';
import { sendInvitations } from '../jobs/sendInvitations';

export interface ReadInvitation {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly token: string;
}

/** Mails what is due. @returns every invitation that lately left to an address, in no order */
export async function invitationsTo(deps: Dependencies, address: string): Promise<ReadInvitation[]> {
  await sendInvitations(deps);
  const mails = await readDemoMails(join(deps.config.dataDir, 'outbox', 'mail'));
  return mails
    .filter(({ to }) => to.includes(address))
    .map(({ to, subject, text, invitation }) => ({ to, subject, text, token: invitation?.split('#')[1] ?? '' }));
}
