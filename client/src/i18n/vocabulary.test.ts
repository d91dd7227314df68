/** A screen, a report and the page of a bundle call the same thing by the same word. */
import { cellText } from '@desk/shared/flow/reports/reportWords';
import { describe, expect, it } from 'vitest';
import { vocabulary as en } from './en/vocabulary';
import { vocabulary as nl } from './nl/vocabulary';

/** Part of the vocabulary → the kind under which reports and bundles have it. */
const KINDS = {
  resolution: 'resolution',
  decisionOutcome: 'decision',
  channel: 'channel',
  dispatchKind: 'message',
  dispatchStatus: 'messageStatus',
} as const;

describe.each([
  ['nl', nl],
  ['en', en],
] as const)('in %s', (language, words) => {
  it.each(Object.keys(KINDS) as (keyof typeof KINDS)[])('%s', (part) => {
    const said = Object.entries(words[part]).map(([code, word]) => [code, word.toLowerCase()]);
    const told = Object.keys(words[part]).map((code) => [code, cellText(KINDS[part], code, language).toLowerCase()]);
    expect(told).toEqual(said);
  });
});
