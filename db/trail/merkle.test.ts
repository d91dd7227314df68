import { describe, expect, it } from 'vitest';
import { inclusionProofs, isIncluded, leafHash, merkleRoot } from './merkle';

/** Roots of the first eight trees over the entries of RFC 6962's reference implementation (certificate-transparency, MerkleTreeTest). */
const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
];
/** The first entries that are ASCII text: bytes above 7f would not survive a round through text. */
const texts = ENTRIES.slice(0, 4).map((hex) => Buffer.from(hex, 'hex').toString('latin1'));

describe('the tree of RFC 6962', () => {
  it.each(ROOTS.map((root, at) => [at + 1, root] as const))('has over %i entries the known root', (size, root) => {
    expect(merkleRoot(texts.slice(0, size))).toBe(root);
  });

  it('has over nothing the hash of nothing', () => {
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('proves every entry of every size up to 33, and no other entry, place, size or root', async () => {
    for (let size = 1; size <= 33; size += 1) {
      const entries = Array.from({ length: size }, (_, at) => `entry ${at}`);
      const root = merkleRoot(entries);
      const proofOf = await inclusionProofs(entries.map(leafHash));
      entries.forEach((entry, index) => {
        const proof = proofOf(index);
        const whole = { entry, index, size, proof };
        expect(isIncluded(whole, root), `${index} of ${size}`).toBe(true);
        expect(isIncluded({ ...whole, entry: 'another' }, root)).toBe(false);
        expect(isIncluded({ ...whole, index: (index + 1) % (size + 1) }, root)).toBe(false);
        expect(isIncluded({ ...whole, proof: [...proof, root] }, root)).toBe(false);
        expect(isIncluded(whole, merkleRoot([...entries, 'one more']))).toBe(false);
        if (proof.length > 0) {
          expect(isIncluded({ ...whole, proof: proof.slice(1) }, root)).toBe(false);
        }
      });
    }
  });

  it('proves entries of a tree that is worked out in turns', async () => {
    const entries = Array.from({ length: 9001 }, (_, at) => `entry ${at}`);
    const root = merkleRoot(entries);
    const proofOf = await inclusionProofs(entries.map(leafHash));
    for (const index of [0, 4095, 4096, 8191, 8192, 9000]) {
      const whole = { entry: `entry ${index}`, index, size: entries.length, proof: proofOf(index) };
      expect(isIncluded(whole, root), `${index}`).toBe(true);
    }
  });
});
