/** An invitation as a colleague gets it: two administrators agree on the account, and the link stands in the mail. */
import { expect, vi } from 'vitest';
import { readMail } from '@desk/server/demo/demoMails';
import type { DeskProcess } from './deskProcess';
import { PATIENCE, signIn } from './person';

export const NEW_COLLEAGUE = {
  username: 'nieuw.gezicht',
  name: 'Nora Nieuw',
  role: 'verifier',
  email: 'nora@voorbeeld.example',
} as const;

/** Waits for a mail to this address that has a link. @returns where the link leads, without the host */
export async function invitationPath(desk: DeskProcess, address: string): Promise<string> {
  return vi.waitFor(async () => {
    const mails = (await desk.outbox('mail')).map((raw) => readMail(raw.toString()));
    const found = mails.findLast(({ to, invitation }) => to.includes(address) && invitation !== null);
    expect(found).toBeDefined();
    return found?.invitation ?? '';
  }, PATIENCE);
}

/** Asks for an account and confirms it. @returns where its invitation leads */
export async function invite(desk: DeskProcess): Promise<string> {
  const [asker, other] = await Promise.all([signIn(desk.url, 'administrator1'), signIn(desk.url, 'administrator2')]);
  const { id } = (await asker.post('/api/users', NEW_COLLEAGUE)).body as { id: string };
  await other.post(`/api/users/${id}/confirm`);
  return invitationPath(desk, NEW_COLLEAGUE.email);
}
