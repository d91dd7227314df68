import { describe, expect, it } from 'vitest';
import { hash } from '@node-rs/argon2';
import { hashPassword, isOutdatedHash, passwordMatches } from './passwords';

describe('passwords', () => {
  it('keeps argon2id with the agreed cost and a salt of its own', async () => {
    const [first, second] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
  });

  it('matches the right password only', async () => {
    const hash = await hashPassword('correct horse');
    expect(await passwordMatches(hash, 'correct horse')).toBe(true);
    expect(await passwordMatches(hash, 'Correct horse')).toBe(false);
  });

  it('matches what another keyboard writes for the same', async () => {
    const kept = await hashPassword('één café');
    expect(await passwordMatches(kept, 'één café'.normalize('NFD'))).toBe(true);
  });

  it('knows a hash of another cost', async () => {
    expect(isOutdatedHash(await hashPassword('correct horse'))).toBe(false);
    expect(isOutdatedHash(await hash('correct horse', { memoryCost: 8192, timeCost: 1, parallelism: 1 }))).toBe(true);
  });

  it('never matches without an account, not even the decoy', async () => {
    expect(await passwordMatches(null, 'nobody has this password')).toBe(false);
  });

  it('lets a crowd through, two at a time', async () => {
    const hash = await hashPassword('correct horse');
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, n) => passwordMatches(hash, n % 2 ? 'no' : 'correct horse')),
    );
    expect(answers).toEqual([true, false, true, false, true, false, true, false, true]);
  });
});
