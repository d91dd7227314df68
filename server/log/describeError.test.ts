import { describe, expect, it } from 'vitest';
import { describeError } from './describeError';

describe('what is logged of an unforeseen error', () => {
  it('names its kind, its code and where it arose, and nothing it quotes', () => {
    const error = Object.assign(new TypeError('j.voorbeeld@example.com was refused'), { code: 'EENVELOPE' });
    const logged = describeError(error);
    expect(logged).toMatchObject({ kind: 'TypeError', code: 'EENVELOPE' });
    expect(logged['at']).toContainEqual(expect.stringContaining('describeError.test.ts'));
    expect(JSON.stringify(logged)).not.toContain('voorbeeld');
  });

  it('copes with what is no error at all', () => {
    expect(describeError('secret')).toEqual({ kind: 'string' });
  });
});
