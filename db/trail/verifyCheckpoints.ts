/** Judges a list of checkpoints: numbers, links, signatures, and whether the heads are those that were signed. */
import { canonicalJson } from './canonicalJson';
import {
  checkpointBody,
  checkpointHash,
  isSignedBy,
  keyIdOf,
  treeOf,
  type Checkpoint,
  type CheckpointBody,
  type PublishedKey,
} from './checkpoint';
import type { ChainHead } from './eventRecord';
import type { Finding } from './findings';
import { orUnreadable } from './orUnreadable';

export interface CheckpointWalk {
  /** The next checkpoint by number, with the heads it is over; null where these are not at hand. */
  readonly take: (checkpoint: Checkpoint, heads: readonly ChainHead[] | null) => void;
}

const isKey = ({ id, publicKey }: PublishedKey): boolean => typeof id === 'string' && typeof publicKey === 'string';

/** The body, or null for what no desk wrote. */
export function bodyOf(checkpoint: Checkpoint): CheckpointBody | null {
  return orUnreadable(() => {
    const body = checkpointBody(checkpoint);
    const isBody = Number.isSafeInteger(body.number) && body.number >= 0 && body.keys.every(isKey);
    return isBody && canonicalJson(body) === checkpoint.body ? body : null;
  });
}

/** Keys that the desk holds or that somebody wrote down; what a checkpoint announces is added to them as it is met. */
function keyFor(checkpoint: Checkpoint, announced: readonly PublishedKey[]): PublishedKey | undefined {
  return announced.find(({ id, publicKey }) => id === checkpoint.keyId && keyIdOf(publicKey) === id);
}

interface WalkOptions {
  /** Keys that may have signed the first one; empty takes whichever key it announces itself. */
  readonly trusted: readonly PublishedKey[];
  /** Only some are at hand: the first, those that announce another key, and whichever others; gaps are no fault then. */
  readonly withGaps?: boolean;
}

/**
 * Walks checkpoints from the first one on.
 * @param tell is told whatever does not hold
 */
export function walkCheckpoints(
  { trusted, withGaps = false }: WalkOptions,
  tell: (finding: Finding) => void,
): CheckpointWalk {
  let last: { readonly number: number; readonly hash: string; readonly keys: readonly PublishedKey[] } | null = null;
  return {
    take(checkpoint, heads) {
      const expected = (last?.number ?? 0) + 1;
      const body = bodyOf(checkpoint);
      if (body === null) {
        tell({ code: 'checkpointChanged', checkpoint: expected });
        last = { number: expected, hash: checkpointHash(checkpoint), keys: last?.keys ?? trusted };
        return;
      }
      const { number } = body;
      const mayFollow = number === expected || (withGaps && last !== null && number > expected);
      if (!mayFollow) {
        tell({ code: 'checkpointMissing', checkpoint: expected });
      }
      if ((!withGaps || number === expected) && body.previous !== (last?.hash ?? null)) {
        tell({ code: 'checkpointUnlinked', checkpoint: number });
      }
      const announced = last?.keys ?? (trusted.length > 0 ? trusted : body.keys);
      const key = keyFor(checkpoint, announced);
      const signer = key ?? keyFor(checkpoint, body.keys);
      if (signer === undefined || orUnreadable(() => isSignedBy(checkpoint, signer)) !== true) {
        tell({ code: 'checkpointChanged', checkpoint: number });
      } else if (key === undefined) {
        tell({ code: 'checkpointKeyUnknown', checkpoint: number });
      }
      const tree = heads && treeOf(heads);
      if (tree !== null && (tree.root !== body.root || tree.chains !== body.chains)) {
        tell({ code: 'checkpointHeadsChanged', checkpoint: number });
      }
      last = { number, hash: checkpointHash(checkpoint), keys: body.keys };
    },
  };
}
