/** Judges the checkpoints of a bundle, and gathers what they sign of each chain. */
import { headEntry, type PublishedKey } from '../checkpoint';
import type { SignedHead } from '../chainWalk';
import type { Finding } from '../findings';
import { isIncluded } from '../merkle';
import { bodyOf, walkCheckpoints } from '../verifyCheckpoints';
import { PROVEN_FILES, type BundledHead, type BundleScope } from './format';
import type { BundleFiles, LineReader } from './bundleFiles';
import { isCheckpointLine, isHeadLine, isProofLine } from './shapes';

type Tell = (finding: Finding) => void;

export interface SignedChains {
  /** Chain → what checkpoints signed of the events that the bundle holds. */
  readonly heads: ReadonlyMap<string, readonly SignedHead[]>;
  /** Chain → the event before its first one in a period. */
  readonly formers: ReadonlyMap<string, SignedHead>;
  /** The keys of the last checkpoint: one of them signed the manifest. */
  readonly keys: readonly PublishedKey[];
  /** Every key that a checkpoint of the bundle announced. */
  readonly allKeys: readonly PublishedKey[];
  readonly checkpoints: number;
}

const asSigned = ({ chain, checkpoint, hash, number }: BundledHead): SignedHead => ({
  chain,
  chainNumber: number,
  hash,
  checkpoint,
});

interface Tree {
  readonly root: string;
  readonly size: number;
}

/** Heads of checkpoints that are none of those to come are told, once a checkpoint. */
async function dropHeads(heads: LineReader<BundledHead>, before: number, tell: Tell): Promise<void> {
  let told = -1;
  for (let head = await heads.peek(); head !== null && head.value.checkpoint < before; head = await heads.peek()) {
    await heads.take();
    if (head.value.checkpoint !== told) {
      told = head.value.checkpoint;
      tell({ code: 'checkpointHeadsChanged', checkpoint: told });
    }
  }
}

async function headsUnder(heads: LineReader<BundledHead>, checkpoint: number): Promise<BundledHead[]> {
  const found: BundledHead[] = [];
  for (let head = await heads.peek(); head?.value.checkpoint === checkpoint; head = await heads.peek()) {
    await heads.take();
    found.push(head.value);
  }
  return found;
}

/** The first number of the period that has no checkpoint. */
function judgeRange(scope: BundleScope, trees: ReadonlyMap<number, Tree>, tell: Tell): void {
  if (scope.kind === 'period') {
    for (let number = scope.after + 1; number <= scope.through; number += 1) {
      if (!trees.has(number)) {
        tell({ code: 'checkpointMissing', checkpoint: number });
        return;
      }
    }
  }
}

function addTo(heads: Map<string, SignedHead[]>, head: BundledHead): void {
  const own = heads.get(head.chain);
  if (own === undefined) {
    heads.set(head.chain, [asSigned(head)]);
  } else {
    own.push(asSigned(head));
  }
}

/**
 * Reads the three files that say what was signed.
 * @param scope of the manifest: a period has all heads of its checkpoints, so that no chain can be left out
 * @param outside a copy of all checkpoints that was kept elsewhere, the first one first; empty where there is none
 */
export async function judgeSigned(
  files: BundleFiles,
  scope: BundleScope,
  { outside, tell }: { readonly outside: readonly string[]; readonly tell: Tell },
): Promise<SignedChains> {
  const signed = new Map<string, SignedHead[]>();
  const formers = new Map<string, SignedHead>();
  const trees = new Map<number, Tree>();
  const allKeys: PublishedKey[] = [];
  let keys: readonly PublishedKey[] = [];
  let count = 0;
  const isInPeriod = (number: number): boolean =>
    scope.kind === 'period' && number > scope.after && number <= scope.through;

  const walk = walkCheckpoints({ trusted: [], withGaps: true }, tell);
  const heads = files.lines(PROVEN_FILES.heads, isHeadLine);
  const checkpoints = files.lines(PROVEN_FILES.checkpoints, isCheckpointLine);
  for (let line = await checkpoints.take(); line !== null; line = await checkpoints.take()) {
    const body = bodyOf(line.value);
    count += 1;
    if (body === null || !isInPeriod(body.number)) {
      walk.take(line.value, null);
    } else {
      await dropHeads(heads, body.number, tell);
      const own = await headsUnder(heads, body.number);
      own.forEach((head) => addTo(signed, head));
      walk.take(line.value, own.map(asSigned));
    }
    if (body !== null) {
      if (outside.length >= body.number && outside[body.number - 1] !== line.text) {
        tell({ code: 'checkpointNotOutside', checkpoint: body.number });
      }
      trees.set(body.number, { root: body.root, size: body.chains });
      allKeys.push(...body.keys);
      keys = body.keys;
    }
  }
  await dropHeads(heads, Infinity, tell);
  judgeRange(scope, trees, tell);

  const proofs = files.lines(PROVEN_FILES.proofs, isProofLine);
  for (let line = await proofs.take(); line !== null; line = await proofs.take()) {
    const { index, size, proof, ...head } = line.value;
    const tree = trees.get(head.checkpoint);
    const entry = headEntry(asSigned(head));
    if (tree === undefined || tree.size !== size || !isIncluded({ entry, index, size, proof }, tree.root)) {
      tell({ code: 'proofBroken', chain: head.chain, number: head.number, checkpoint: head.checkpoint });
    } else if (scope.kind === 'cases') {
      addTo(signed, head);
    } else if (head.checkpoint <= scope.after && head.number > (formers.get(head.chain)?.chainNumber ?? 0)) {
      formers.set(head.chain, asSigned(head));
    }
  }
  return { heads: signed, formers, keys, allKeys, checkpoints: count };
}
