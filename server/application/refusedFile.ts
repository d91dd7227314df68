/** Keeps the whole list of refused lines of a long import, for its sender alone and for a week: numbers and reasons, no values. */
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Config } from '../config';
import type { Dependencies } from '../dependencies';
import { sayWhenFull } from '../files/diskFull';
import { filesOlderThan } from '../files/oldFiles';
import { PRIVATE_FILE, PRIVATE_FOLDER } from '../files/privateFiles';

/** Long enough for a sender who mends a file after the weekend. */
const KEPT_MS = 7 * 24 * 60 * 60_000;
/** Lines that are written in one go. */
const BUNCH = 1000;

function folderOf({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'refused-lines');
}

/** The name says whose it is: nobody else finds it. */
function pathOf(config: Pick<Config, 'dataDir'>, actorId: string, id: string): string {
  return join(folderOf(config), `${actorId}.${id}.jsonl`);
}

export interface RefusedList {
  /** @param refused a refusal without values */
  readonly add: (refused: object) => Promise<void>;
  /** Writes what is not written yet. @returns the id under which its sender finds it */
  readonly close: () => Promise<string>;
}

/** A list that is written as it grows. */
export function startRefusedList({ config, newId }: Dependencies, actorId: string): RefusedList {
  const id = newId();
  const path = pathOf(config, actorId, id);
  let waiting: string[] = [];
  const flush = async (): Promise<void> => {
    const text = waiting.join('');
    waiting = [];
    await sayWhenFull(async () => {
      await mkdir(folderOf(config), { recursive: true, mode: PRIVATE_FOLDER });
      await appendFile(path, text, { mode: PRIVATE_FILE });
    });
  };
  return {
    async add(refused) {
      waiting.push(`${JSON.stringify(refused)}\n`);
      if (waiting.length >= BUNCH) {
        await flush();
      }
    },
    async close() {
      await flush();
      return id;
    },
  };
}

/** @returns the list as JSON Lines; null when this sender has none under that id, or its week is over */
export async function readRefusedList({ config }: Dependencies, actorId: string, id: string): Promise<Readable | null> {
  // Both become part of a path.
  if (![actorId, id].every((part) => z.uuid().safeParse(part).success)) {
    return null;
  }
  const path = pathOf(config, actorId, id);
  try {
    await stat(path);
  } catch {
    return null;
  }
  return createReadStream(path);
}

/** Takes away the lists whose week is over. @returns how many */
export async function sweepRefusedLists({ config, clock }: Dependencies): Promise<number> {
  const old = await filesOlderThan(folderOf(config), new Date(clock().getTime() - KEPT_MS));
  for (const { path } of old) {
    await rm(path, { force: true });
  }
  return old.length;
}
