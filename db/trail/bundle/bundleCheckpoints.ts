/** Judges the checkpoints of a bundle, and gathers what they sign of each chain. */
import { headEntry, type PublishedKey } from '../checkpoint';
import type { SignedHead } from '../chainWalk';
import type { Finding } from '../findings';
import { isIncluded } from '../merkle';
import { bodyOf, walkCheckpoints } from '../verifyCheckpoints';
import { PROVEN_FILES, type BundledHead, type BundleScope } from './format';
import type { BundleFiles } from './bundleFiles';
import { isCheckpointLine, isHeadLine, isProofLine } from './shapes';

type Tell = (finding: Finding) => void;

export interface SignedChains {
  /** Chain → what checkpoints signed of the events that the bundle holds. */
  readonly heads: ReadonlyMap<string, readonly SignedHead[]>;
  /** The chains that grew in a period: all of them have to be there. */
  readonly inPeriod: ReadonlySet<string>;
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

async function headsByCheckpoint(files: BundleFiles): Promise<Map<number, BundledHead[]>> {
  const found = new Map<number, BundledHead[]>();
  const heads = files.lines(PROVEN_FILES.heads, isHeadLine);
  for (let line = await heads.take(); line !== null; line = await heads.take()) {
    const own = found.get(line.value.checkpoint);
    if (own === undefined) {
      found.set(line.value.checkpoint, [line.value]);
    } else {
      own.push(line.value);
    }
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
  const heads = await headsByCheckpoint(files);
  const checkpoints = files.lines(PROVEN_FILES.checkpoints, isCheckpointLine);
  for (let line = await checkpoints.take(); line !== null; line = await checkpoints.take()) {
    const body = bodyOf(line.value);
    count += 1;
    if (body === null || !isInPeriod(body.number)) {
      walk.take(line.value, null);
    } else {
      const own = heads.get(body.number) ?? [];
      heads.delete(body.number);
      own.forEach((head) => addTo(signed, head));
      walk.take(line.value, own.map(asSigned));
    }
    if (body !== null) {
      const kept = outside[body.number - 1];
      if (kept !== undefined && kept !== line.text) {
        tell({ code: 'checkpointNotOutside', checkpoint: body.number });
      }
      trees.set(body.number, { root: body.root, size: body.chains });
      allKeys.push(...body.keys);
      keys = body.keys;
    }
  }
  for (const checkpoint of heads.keys()) {
    tell({ code: 'checkpointHeadsChanged', checkpoint });
  }
  judgeRange(scope, trees, tell);
  const inPeriod = new Set(signed.keys());

  const proofs = files.lines(PROVEN_FILES.proofs, isProofLine);
  for (let line = await proofs.take(); line !== null; line = await proofs.take()) {
    const { index, size, proof, ...head } = line.value;
    const tree = trees.get(head.checkpoint);
    const entry = headEntry(asSigned(head));
    if (tree === undefined || tree.size !== size || !isIncluded({ entry, index, size, proof }, tree.root)) {
      tell({ code: 'proofBroken', chain: head.chain, number: head.number, checkpoint: head.checkpoint });
    } else if (scope.kind === 'cases' || head.checkpoint > scope.through) {
      addTo(signed, head);
    } else if (head.checkpoint <= scope.after && head.number > (formers.get(head.chain)?.chainNumber ?? 0)) {
      formers.set(head.chain, asSigned(head));
    }
  }
  return { heads: signed, inPeriod, formers, keys, allKeys, checkpoints: count };
}
