/**
 * Notes of reads outside the database, until they are in the trail: a file to which lines are added. A line is with the
 * operating system before anything is shown, so that a killed process loses none; it holds ids, and names nobody.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ROLES } from '@desk/shared/access/roles';
import { GATHERED_READS } from '@desk/shared/audit/readingEvents';
import { z } from 'zod';
import { keyById, type Config } from '../../config';

type Settings = Pick<Config, 'dataDir' | 'keys'>;

const lineSchema = z.strictObject({
  id: z.uuid(),
  /** ISO 8601 UTC. */
  at: z.iso.datetime(),
  actorId: z.string(),
  role: z.enum(ROLES),
  applicationId: z.string().nullable(),
  type: z.enum(GATHERED_READS),
  data: z.record(z.string(), z.unknown()),
  requestId: z.string(),
  origin: z.enum(['screen', 'api']),
});
/** A read as it is noted. */
export type JournalLine = z.infer<typeof lineSchema>;

export interface Journal {
  readonly name: string;
  /** Adds a line. @throws Error of the file system; the file takes no more lines then */
  readonly append: (line: JournalLine) => void;
  /** Nothing is added any more. */
  readonly close: () => void;
}

/** Writes bytes from a place on; gives how many of them the system took. */
export type WriteBytes = (file: number, bytes: Buffer, from: number) => number;

const [PRIVATE_FOLDER, PRIVATE_FILE] = [0o700, 0o600];
const FOLDER = 'reads';
const END = '.jsonl';

/** Where the files lie. */
export function journalFolder({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, FOLDER);
}

function macOf(keys: Settings['keys'], keyId: string, text: string): string | null {
  const key = keyById(keys.readSeal, keyId);
  return key === undefined ? null : createHmac('sha256', key).update(text).digest('base64url');
}

/** A line of the file; whoever may write in the data folder but holds no key adds none. */
function lineText({ keys }: Settings, line: JournalLine): string {
  const text = JSON.stringify(line);
  const { id } = keys.readSeal.current;
  return `${id}.${macOf(keys, id, text) ?? ''} ${text}\n`;
}

/** @returns null for what this desk did not write */
function readLine({ keys }: Settings, line: string): JournalLine | null {
  const [, keyId = '', mac = '', text = ''] = /^([^. ]+)\.([^ ]+) (.*)$/.exec(line) ?? [];
  const [given, own] = [Buffer.from(mac), Buffer.from(macOf(keys, keyId, text) ?? '')];
  if (own.length === 0 || given.length !== own.length || !timingSafeEqual(given, own)) {
    return null;
  }
  return lineSchema.parse(JSON.parse(text));
}

/**
 * Opens a new file.
 * @param write of the file system, unless a test fails in its place
 * @throws Error of the file system
 */
export function openJournal(settings: Settings, name: string, write: WriteBytes = writeSync): Journal {
  const folder = journalFolder(settings);
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const file = openSync(join(folder, `${name}${END}`), 'ax', PRIVATE_FILE);
  return {
    name,
    append: (line) => {
      const text = Buffer.from(lineText(settings, line));
      // A disk that fills up takes a part of a line and fails at the rest: what comes next begins a file of its own.
      for (let written = 0; written < text.length;) {
        const more = write(file, text, written);
        if (more === 0) {
          throw new Error('a read was not written whole');
        }
        written += more;
      }
    },
    close: () => {
      closeSync(file);
    },
  };
}

/** Takes a file away whose reads are in the trail. */
export function removeJournal(settings: Settings, name: string): void {
  rmSync(join(journalFolder(settings), `${name}${END}`), { force: true });
}

export interface FoundJournal {
  readonly name: string;
  /** When a line was last added. */
  readonly touchedAt: Date;
}

/** Every file there is. */
export async function findJournals(settings: Settings): Promise<FoundJournal[]> {
  const folder = journalFolder(settings);
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw error;
  });
  const found: FoundJournal[] = [];
  for (const name of names.filter((one) => one.endsWith(END))) {
    const stats = await stat(join(folder, name)).catch(() => null);
    if (stats !== null) {
      found.push({ name: name.slice(0, -END.length), touchedAt: stats.mtime });
    }
  }
  return found;
}

export interface ReadLines {
  readonly lines: readonly JournalLine[];
  /** Lines that this desk did not write, or not whole. */
  readonly foreign: number;
}

/** The lines of a file. A last one that was cut off is left out: what it was about was never shown. */
export async function readJournal(settings: Settings, name: string): Promise<ReadLines> {
  const text = await readFile(join(journalFolder(settings), `${name}${END}`), 'utf8');
  const read = text
    .split('\n')
    .slice(0, -1)
    .map((line) => readLine(settings, line));
  const lines = read.filter((line) => line !== null);
  return { lines, foreign: read.length - lines.length };
}
