/** Reads the mails that a demo wrote into its outbox, as a mail program would show them: newest first, their words, their link. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface DemoMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What the activation link of this mail ends with; null for a mail of words. */
  readonly token: string | null;
  /** Where a colleague's invitation leads, on the desk itself; null for a mail to a customer. */
  readonly invitation: string | null;
  readonly sentAt: Date;
}

/** More than a newcomer reads; a demo that has run for weeks holds thousands. */
const MOST_MAILS = 40;

function readQuoted(text: string): string {
  const whole = text.replace(/=\r?\n/g, '');
  const bytes = whole.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** An encoded word of a head (RFC 2047); other text stays as it is. */
function readWord(_all: string, encoding: string, text: string): string {
  return encoding.toUpperCase() === 'B'
    ? Buffer.from(text, 'base64').toString('utf8')
    : readQuoted(text.replaceAll('_', ' '));
}

function fieldOf(head: string, name: string): string {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ');
  const value = new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1] ?? '';
  return value.replace(/(\?=)\s+(=\?)/g, '$1$2').replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, readWord);
}

/** Head and body of a message or of a part of one. */
function halves(raw: string): [string, string] {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/);
  return [head, rest.join('\n\n')];
}

/**
 * @param raw a message as the desk writes it: one part, or several of which one is plain text
 * @returns who it is for, its subject, its words and the token of its link
 */
export function readMail(raw: string): Omit<DemoMail, 'sentAt'> {
  const [head, body] = halves(raw);
  const boundary = /boundary="?([^";\r\n]+)/i.exec(head)?.[1];
  const parts = boundary === undefined ? [raw] : body.split(`--${boundary}`);
  const [partHead, partBody] = halves(parts.find((part) => /^content-type: text\/plain/im.test(part))?.trim() ?? '');
  const isBase64 = /^content-transfer-encoding: base64/im.test(partHead);
  const text = isBase64 ? Buffer.from(partBody, 'base64').toString('utf8') : readQuoted(partBody);
  return {
    to: fieldOf(head, 'To').replaceAll('"', ''),
    subject: fieldOf(head, 'Subject'),
    text: text.trim(),
    invitation: /\/choose-password#[\w-]{43}/.exec(text)?.[0] ?? null,
    token: /activeren\/([\w-]{32})/.exec(text)?.[1] ?? null,
  };
}

/** @param folder where the mails lie; one that is not there yet holds none */
export async function readDemoMails(folder: string): Promise<DemoMail[]> {
  const names = (await namesIn(folder)).filter((name) => name.endsWith('.eml'));
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), sentAt: (await stat(join(folder, name))).mtime })),
  );
  files.sort((one, other) => other.sentAt.getTime() - one.sentAt.getTime());
  return Promise.all(
    files.slice(0, MOST_MAILS).map(async ({ path, sentAt }) => ({ ...readMail(await readFile(path, 'utf8')), sentAt })),
  );
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}
