import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from './errors';
import { ERROR_TEXTS } from './errorTexts';

describe('ERROR_TEXTS', () => {
  it.each(ERROR_CODES)('%s is said in whole sentences, in two languages', (code) => {
    const { nl, en } = ERROR_TEXTS[code];
    expect(nl).toMatch(/^[A-Z].*\.$/);
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(nl).not.toBe(en);
  });

  it('says something different for each code', () => {
    const sentences = ERROR_CODES.map((code) => ERROR_TEXTS[code].nl);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
