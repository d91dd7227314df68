/** Checks that a setting reads as people say it. */
import { expect, test } from 'vitest';
import { wordSetting, type Speech } from './policyWords';

const speech: Speech = {
  language: 'en',
  translate: (key, values = {}) => [key, ...Object.values(values).map(String)].join(' '),
};

test.each([
  ['days by the first on which they count', { '2026-07-01': 2 }, 'policyDraft.since 1 Jul 2026: 2'],
  ['levels by their name', { EH3: ['signer'] }, 'EH3: vocabulary.checkSubject.signer'],
  ['what nobody chose', { EH3: [] }, 'general.none'],
] as const)('%s', (_what, value, words) => {
  expect(wordSetting(value as Parameters<typeof wordSetting>[0], speech)).toBe(words);
});
