/** Which characters are marked, and that marking never changes a value. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignValues, differingSegments, LONGEST_MARKED_VALUE, type TextSegment } from './differingCharacters';
import { deepOr } from '../testing/deepOr';

/** Writes differing stretches between brackets. */
function draw(segments: readonly TextSegment[]): string {
  return segments.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
}
function join(segments: readonly TextSegment[]): string {
  return segments.map(({ text }) => text).join('');
}

const nearbyText = fc
  .array(fc.constantFrom('a', 'b', ' ', '\u00e9', 'e\u0301', '\ud83d\ude00', '\ud800'))
  .map((all) => all.join(''));
const anyText = fc.oneof(
  nearbyText,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ minLength: 290, maxLength: 310 }),
);

const DRAWINGS: readonly (readonly [string, string, string, string])[] = [
  ['Jansen', 'Janssen', 'Jansen', 'Jans[s]en'],
  ['1034WL', '1034 WL', '1034WL', '1034[ ]WL'],
  ['0612345678', '0612354678', '06123[4]5678', '061235[4]678'],
  ['Andr\u00e9', 'Andre', 'Andr[\u00e9]', 'Andr[e]'],
  ['\ud83d\ude00', '\ud83d\ude01', '[\ud83d\ude00]', '[\ud83d\ude01]'],
  ['', 'Utrecht', '', '[Utrecht]'],
  ['', '', '', ''],
  ['Utrecht', 'Utrecht', 'Utrecht', 'Utrecht'],
];

describe('differingSegments', () => {
  it.each(DRAWINGS.map(([declared, registered, left, right]) => ({ declared, registered, left, right })))(
    '$declared beside $registered',
    ({ declared, registered, left, right }) => {
      const segments = differingSegments(declared, registered);
      expect([draw(segments.declared), draw(segments.registered)]).toEqual([left, right]);
    },
  );

  it('marks one character in a long value, and a middle that is too long as a whole', () => {
    const long = 'a'.repeat(LONGEST_MARKED_VALUE + 1);
    expect(draw(differingSegments(long, `${long}b${long}`).registered)).toContain(`[b${long}]`);
    expect(draw(differingSegments(`${long}b`, `${long}b`).declared)).toBe(`${long}b`);
    expect(draw(differingSegments(`${long}x${long}`, `${long}y${long}`).declared)).toBe(`${long}[x]${long}`);
    expect(draw(differingSegments(`b${long}b`, `c${long}c`).declared)).toBe(`[b${long}b]`);
  });

  it('says where a stretch begins and what stands on either side, also nothing', () => {
    expect(alignValues('Molenwiek', 'Molenwijk').filter(({ differs }) => differs)).toEqual([
      { declared: 'e', other: 'j', differs: true, position: 8 },
    ]);
    expect(alignValues('Jansen', 'Janssen').filter(({ differs }) => differs)).toMatchObject([
      { declared: '', other: 's' },
    ]);
    expect(alignValues('', 'U')).toEqual([{ declared: '', other: 'U', differs: true, position: 1 }]);
    expect(alignValues('', '')).toEqual([]);
  });

  it('keeps both texts, merges neighbours, and marks the same rest on both sides', () => {
    fc.assert(
      fc.property(anyText, anyText, (declared, registered) => {
        const segments = differingSegments(declared, registered);
        expect(join(segments.declared)).toBe(declared);
        expect(join(segments.registered)).toBe(registered);
        expect(join(segments.declared.filter(({ differs }) => !differs))).toBe(
          join(segments.registered.filter(({ differs }) => !differs)),
        );
        for (const side of [segments.declared, segments.registered]) {
          expect(side.every(({ text, differs }, index) => text !== '' && side[index + 1]?.differs !== differs)).toBe(
            true,
          );
        }
      }),
      { numRuns: deepOr(1_000, 10_000) },
    );
  });

  it('marks something exactly when the texts are not equal', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText), (declared, other) => {
        const registered = other ?? declared;
        const { declared: left, registered: right } = differingSegments(declared, registered);
        expect([...left, ...right].some(({ differs }) => differs)).toBe(declared !== registered);
      }),
      { numRuns: deepOr(1_000, 10_000) },
    );
  });
});
