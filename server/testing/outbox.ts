/** Reads what left the desk the way a customer does: the code in the letter, the link in the e-mail. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import type { Dependencies } from '../dependencies';
import { codeInLetterbox, deliverLetters } from './letterbox';

export interface Secrets {
  readonly personId: string;
  /** As printed, with dashes. */
  readonly code: string;
  readonly activationToken: string;
}

function linkIn(raw: string): string | undefined {
  return /activeren\/([\w-]{32})/.exec(raw.replace(/=\r?\n/g, ''))?.[1];
}

/** Whether a mail as it went over the wire brings a link; otherwise it brings words. */
export function hasLink(raw: string): boolean {
  return linkIn(raw) !== undefined;
}

/** The token of the link in a mail as it went over the wire. */
export function tokenInMail(raw: string): string {
  return found(linkIn(raw), 'link in the mail');
}

/** Every file of one folder of the outbox: name → bytes. */
export async function outboxFiles(deps: Dependencies, folder: 'mail'): Promise<Map<string, Buffer>> {
  const path = join(deps.config.dataDir, 'outbox', folder);
  const files = (await readdir(path)).map(async (name) => [name, await readFile(join(path, name))] as const);
  return new Map(await Promise.all(files));
}

/** Takes whatever is told beside codes out of the outbox, for a test that is about codes alone. */
export async function leaveOnlyCodes({ db }: Dependencies): Promise<void> {
  await db.sequelize.query("UPDATE dispatches SET status = 'superseded' WHERE kind = 'customerMessage'");
}

/** What each person of a case got last; letters that still wait are printed and posted first. */
export async function secretsOf(deps: Dependencies, applicationId: string): Promise<Secrets[]> {
  await deliverLetters(deps);
  return deliveredSecretsOf(deps, applicationId);
}

/** What each person of a case got last, of the letters that were posted. */
export async function deliveredSecretsOf(deps: Dependencies, applicationId: string): Promise<Secrets[]> {
  const sent = (await dispatchesOf(deps.db, applicationId))
    .filter(carriesCode)
    .filter(({ status }) => status === 'sent');
  const persons = [...new Set(sent.map(({ personId }) => personId))];
  return Promise.all(
    persons.map(async (personId) => {
      const own = sent.filter((dispatch) => dispatch.personId === personId);
      const letter = own.filter(({ channel }) => channel === 'letter').at(-1);
      const mail = own.filter(({ channel }) => channel === 'email').at(-1);
      const code = codeInLetterbox(deps, letter?.id ?? '');
      const raw = await readFile(join(deps.config.dataDir, 'outbox', 'mail', `${mail?.id ?? ''}.eml`), 'utf8');
      return { personId, code, activationToken: tokenInMail(raw) };
    }),
  );
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw new Error(`There is no ${what}`);
  }
  return value;
}
