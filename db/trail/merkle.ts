/** A Merkle tree as RFC 6962 (section 2.1) makes it: over a list of entries, with a short proof that one of them is in it. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

function sha256(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest();
}

/** The leaf of an entry. */
export const leafHash = (entry: string): Buffer => sha256(LEAF, Buffer.from(entry, 'utf8'));
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right);

/** The floor above another; an odd one at the end goes up as it is, which gives the splits of the RFC. */
function floorAbove(below: readonly Buffer[]): Buffer[] {
  const floor: Buffer[] = [];
  for (let at = 0; at < below.length; at += 2) {
    const [left, right] = [below[at], below[at + 1]];
    if (left !== undefined) {
      floor.push(right === undefined ? left : nodeHash(left, right));
    }
  }
  return floor;
}

/** @returns the root over entries in their order, in hexadecimal digits; of none, the hash of nothing */
export function merkleRoot(entries: readonly string[]): string {
  let floor = entries.map(leafHash);
  while (floor.length > 1) {
    floor = floorAbove(floor);
  }
  return (floor[0] ?? sha256()).toString('hex');
}

/** So many nodes are worked out before somebody else has a turn; an even number, so that none is torn from its neighbour. */
const NODES = 4096;

/**
 * Works the tree out once, for as many proofs as are asked, and lets others go on meanwhile: a tree may be over very many entries.
 * @param leaves `leafHash` of each entry, in the order of the tree
 * @returns index of an entry → the hashes beside the way from it up to the root, the lowest first (RFC 6962, 2.1.1)
 */
export async function inclusionProofs(leaves: readonly Buffer[]): Promise<(index: number) => string[]> {
  const floors = [leaves];
  for (let below = leaves; below.length > 1;) {
    const floor: Buffer[] = [];
    for (let start = 0; start < below.length; start += NODES) {
      floor.push(...floorAbove(below.slice(start, start + NODES)));
      await setImmediate();
    }
    floors.push(floor);
    below = floor;
  }
  return (index) =>
    floors.flatMap((floor, height) => {
      const place = Math.floor(index / 2 ** height);
      const neighbour = floor[place % 2 === 0 ? place + 1 : place - 1];
      return neighbour === undefined ? [] : [neighbour.toString('hex')];
    });
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
