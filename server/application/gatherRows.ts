/** Brings rows together that belong together, wherever they stand in a file of any length, in a memory that does not grow. */
import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { sealStream, type SealedFile } from '../files/sealedFile';
import { turnTaker } from './giveWay';

/** A part is read back as a whole. */
const PART_BYTES = 1024 * 1024;
/** Each part is an open file while the rows come in. */
const MOST_PARTS = 400;

interface Part {
  readonly write: PassThrough;
  readonly sealed: Promise<SealedFile>;
}

function partOf(key: string, parts: number): number {
  return createHash('md5').update(key).digest().readUInt32LE(0) % parts;
}

/** Waits until more can be written. @throws what ended the file before that, such as a full disk */
function drained({ write, sealed }: Part): Promise<void> {
  return new Promise((resolve, reject) => {
    write.once('drain', resolve);
    sealed.catch(reject);
  });
}

/** The lines of one part, in the order in which they came. */
async function readPart<Row>(file: SealedFile): Promise<Row[]> {
  const myTurn = turnTaker();
  const rows: Row[] = [];
  for (const line of (await file.open()).toString('utf8').split('\n')) {
    if (line !== '') {
      rows.push(JSON.parse(line) as Row);
    }
    await myTurn();
  }
  return rows;
}

/**
 * @param rows as they come; each can be written as JSON
 * @param how the key that rows of one group share; how large the file is about, in bytes; where the parts lie meanwhile,
 *   sealed, each taken away once it has been read
 * @returns the rows in parts, and the share of the parts that came by then: all rows of one key are in the same part, in
 *   their order. A small file is one part
 */
export async function* gatherRows<Row>(
  rows: AsyncIterable<Row>,
  how: { readonly keyOf: (row: Row) => string; readonly bytes: number; readonly folder: string },
): AsyncGenerator<{ readonly rows: readonly Row[]; readonly done: number }> {
  const { keyOf, bytes, folder } = how;
  const count = Math.min(Math.ceil(bytes / PART_BYTES), MOST_PARTS);
  if (count <= 1) {
    const all: Row[] = [];
    for await (const row of rows) {
      all.push(row);
    }
    yield { rows: all, done: 1 };
    return;
  }
  const parts = Array.from({ length: count }, (): Part => {
    const write = new PassThrough();
    const sealed = sealStream(folder, write);
    // Told to whoever waits for it below; until then a full disk is nobody's surprise.
    sealed.catch(() => undefined);
    return { write, sealed };
  });
  try {
    for await (const row of rows) {
      const part = parts[partOf(keyOf(row), count)];
      if (part !== undefined && !part.write.write(`${JSON.stringify(row)}\n`)) {
        await drained(part);
      }
    }
    parts.forEach(({ write }) => write.end());
    await Promise.all(parts.map(({ sealed }) => sealed));
    for (const [place, { sealed }] of parts.entries()) {
      const file = await sealed;
      yield { rows: await readPart<Row>(file), done: (place + 1) / count };
      await file.remove();
    }
  } finally {
    parts.forEach(({ write }) => write.destroy());
    const left = await Promise.allSettled(parts.map(({ sealed }) => sealed));
    await Promise.all(left.map((one) => (one.status === 'fulfilled' ? one.value.remove() : Promise.resolve())));
  }
}
