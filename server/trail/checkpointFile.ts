/**
 * The checkpoints outside the database: a file to which lines are added, one a checkpoint. A database that was put back to an
 * earlier day, or a trail that lost its end, no longer agrees with it.
 */
import { constants, createReadStream } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { checkpointsAfter } from '@desk/db/stores/checkpointStore';
import { checkpointBody, type Checkpoint } from '@desk/db/trail/checkpoint';
import { canonicalJson } from '@desk/db/trail/canonicalJson';
import type { Dependencies } from '../dependencies';

const PAGE = 500;
const PRIVATE = 0o600;
/** Longer than any line: a body of fixed members, a signature, and a key or two. */
const TAIL_BYTES = 16 * 1024;

type Settings = Pick<Dependencies['config'], 'dataDir'>;

/** Where the file lies. */
export function checkpointFile({ dataDir }: Settings): string {
  return join(dataDir, 'checkpoints.jsonl');
}

/** One checkpoint as a line of the file. */
export function checkpointLine({ body, keyId, signature }: Checkpoint): string {
  return canonicalJson({ body, keyId, signature });
}

/** How long the file is now; nothing when there is none. */
export async function checkpointFileSize(config: Settings): Promise<number> {
  try {
    return (await stat(checkpointFile(config))).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return 0;
    }
    throw error;
  }
}

/** The lines within the first bytes of the file, the first one first. A last line that was cut off is left out. */
export async function* readCheckpointFile(config: Settings, bytes: number): AsyncGenerator<string> {
  if (bytes === 0) {
    return;
  }
  let rest = '';
  for await (const text of createReadStream(checkpointFile(config), { encoding: 'utf8', end: bytes - 1 })) {
    const lines = `${rest}${String(text)}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

interface Tail {
  /** Number of the last checkpoint in the file; 0 when it is empty. */
  readonly last: number;
  /** Bytes of whole lines: what a killed program left behind them is overwritten. */
  readonly length: number;
}

async function tailOf(file: FileHandle): Promise<Tail> {
  const { size } = await file.stat();
  const start = Math.max(0, size - TAIL_BYTES);
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(size - start), position: start });
  const text = buffer.subarray(0, bytesRead);
  const end = text.lastIndexOf('\n') + 1;
  const [line = ''] = text.subarray(0, end).toString('utf8').split('\n').slice(-2);
  if (line === '') {
    return { last: 0, length: 0 };
  }
  return { last: checkpointBody(JSON.parse(line) as Checkpoint).number, length: start + end };
}

/** Adds what the database has and the file does not. What the file has and the database does not is for whoever verifies. */
export async function copyCheckpoints({ config, db }: Pick<Dependencies, 'config' | 'db'>): Promise<void> {
  const file = await open(checkpointFile(config), constants.O_RDWR | constants.O_CREAT, PRIVATE);
  try {
    let { last, length } = await tailOf(file);
    for (;;) {
      const missing = await checkpointsAfter(db, last, PAGE);
      if (missing.length === 0) {
        return;
      }
      const lines = Buffer.from(missing.map((one) => `${checkpointLine(one)}\n`).join(''), 'utf8');
      await file.truncate(length);
      await file.write(lines, 0, lines.length, length);
      await file.sync();
      length += lines.length;
      last = missing.at(-1)?.number ?? last;
    }
  } finally {
    await file.close();
  }
}
