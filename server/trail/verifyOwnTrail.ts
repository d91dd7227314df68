/** Verifies the trail of this very desk: its database, and the copy of the checkpoints beside it. */
import type { Reader } from '@desk/db/reader';
import { inSnapshot } from '@desk/db/snapshot';
import { checkpointsAfter } from '@desk/db/stores/checkpointStore';
import { checkpointBody, publishedKey, type Checkpoint } from '@desk/db/trail/checkpoint';
import { listFindings, type Finding, type Found } from '@desk/db/trail/findings';
import { verifyTrail, type Verified } from '@desk/db/trail/verifyTrail';
import { signingKeys } from '../crypto/signingKey';
import type { Dependencies } from '../dependencies';
import { checkpointFileSize, checkpointLine, readCheckpointFile } from './checkpointFile';

export interface OwnTrail extends Verified, Found {}

const PAGE = 500;

/** The copy outside may be behind, since it is written after the commit; it may never say something else or more. */
async function judgeFile(
  lines: AsyncIterable<string>,
  reader: Reader,
  tell: (finding: Finding) => void,
): Promise<void> {
  let page: readonly string[] = [];
  let [number, at] = [0, 0];
  for await (const line of lines) {
    if (at === page.length) {
      page = (await checkpointsAfter(reader, number, PAGE)).map(checkpointLine);
      at = 0;
    }
    number += 1;
    const own = page[at];
    at += 1;
    if (own === undefined) {
      tell({ code: 'trailOlderThanFile', checkpoint: number });
      return;
    }
    if (own !== line) {
      tell({ code: 'checkpointNotOutside', checkpoint: number });
    }
  }
}

/** What somebody received and kept may have gaps, and other white space; what it says of a checkpoint has to be what the database has. */
async function judgeReceived(
  lines: readonly string[],
  reader: Reader,
  tell: (finding: Finding) => void,
): Promise<void> {
  for (const line of lines) {
    const received = JSON.parse(line) as Checkpoint;
    const { number } = checkpointBody(received);
    const [own] = await checkpointsAfter(reader, number - 1, 1);
    if (own?.number !== number) {
      tell({ code: 'trailOlderThanFile', checkpoint: number });
    } else if (checkpointLine(own) !== checkpointLine(received)) {
      tell({ code: 'checkpointNotOutside', checkpoint: number });
    }
  }
}

/**
 * Looks at everything there is, as it was at one moment.
 * @param received checkpoints that were kept elsewhere, each as a line of JSON
 * @param reader another one than a snapshot of the desk's own database: a transaction that nobody else writes in
 */
export async function verifyOwnTrail(
  { config, db }: Pick<Dependencies, 'config' | 'db'>,
  { reader, received = [] }: { readonly reader?: Reader; readonly received?: readonly string[] } = {},
): Promise<OwnTrail> {
  const { tell, told } = listFindings();
  const keys = signingKeys(config.keys.checkpointSign).all.map(publishedKey);
  // Before the moment: what is in the file by then is in the database at it.
  const bytes = await checkpointFileSize(config);
  const look = async (from: Reader): Promise<Verified> => {
    const verified = await verifyTrail(from, { keys, tell });
    await judgeFile(readCheckpointFile(config, bytes), from, tell);
    await judgeReceived(received, from, tell);
    return verified;
  };
  const verified = reader === undefined ? await inSnapshot(db, look) : await look(reader);
  return { ...verified, ...told() };
}
