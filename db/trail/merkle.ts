/** A Merkle tree as RFC 6962 (section 2.1) makes it: over a list of entries, with a short proof that one of them is in it. */
import { createHash } from 'node:crypto';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

function sha256(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest();
}

const leafHash = (entry: string): Buffer => sha256(LEAF, Buffer.from(entry, 'utf8'));
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right);

/** The largest power of two below `size`: where a tree of more than one leaf is split. */
function splitOf(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) {
    return sha256();
  }
  if (leaves.length === 1) {
    return only;
  }
  const split = splitOf(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

function pathOf(leaves: readonly Buffer[], index: number): Buffer[] {
  if (leaves.length <= 1) {
    return [];
  }
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split ? [...pathOf(left, index), rootOf(right)] : [...pathOf(right, index - split), rootOf(left)];
}

/** @returns the root over entries in their order, in hexadecimal digits; of none, the hash of nothing */
export function merkleRoot(entries: readonly string[]): string {
  return rootOf(entries.map(leafHash)).toString('hex');
}

/** @returns the hashes beside the way from the entry up to the root, the lowest first (RFC 6962, 2.1.1) */
export function inclusionProof(entries: readonly string[], index: number): string[] {
  return pathOf(entries.map(leafHash), index).map((hash) => hash.toString('hex'));
}

/** An entry, where it stands, and how many there are. */
export interface Inclusion {
  readonly entry: string;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly string[];
}

/** Whether the entry stands at that place of the tree that has this root. */
export function isIncluded({ entry, index, size, proof }: Inclusion, root: string): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= size) {
    return false;
  }
  // From the leaf up: the place among how many on each floor says on which side the neighbour stands (RFC 9162, 2.1.3.2).
  let place = index;
  let last = size - 1;
  let hash = leafHash(entry);
  for (const text of proof) {
    if (last === 0) {
      return false;
    }
    const neighbour = Buffer.from(text, 'hex');
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(neighbour, hash);
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, neighbour);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash.toString('hex') === root;
}
