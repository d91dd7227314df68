import { describe, expect, it } from 'vitest';
import { makeNumber } from '@desk/shared/application/caseNumber';
import type { ReadPage } from '@desk/shared/intake/mailBatch';
import { SEPARATOR_CODE, splitStack } from '@desk/shared/intake/splitStack';
import { LETTER_KINDS } from './letterKinds';
import { planMail, type PlannedFile, type Sheet } from './planMail';

const SIZES = [10, 11, 20, 37, 100, 250];
const sheetsOf = (files: readonly PlannedFile[]): Sheet[] => files.flatMap(({ sheets }) => [...sheets]);
const number = (place: number): string => makeNumber('ZU', 2026, place);

/** What a reader without faults finds on a sheet. */
function codesOn({ paper, blot, place }: Sheet): string[] {
  if (paper.is === 'enclosure' || blot === 'all') {
    return [];
  }
  if (paper.is === 'separator') {
    return [SEPARATOR_CODE];
  }
  return blot === 'matrix' ? [number(place)] : [`${number(place)}|${String(paper.part)}/3`, number(place)];
}

describe('planMail', () => {
  it('gives the same plan for the same seed and another for another', () => {
    const plan = planMail({ letters: 40, seed: 3 });
    expect(planMail({ letters: 40, seed: 3 })).toEqual(plan);
    expect(planMail({ letters: 40, seed: 4 })).not.toEqual(plan);
  });

  it('refuses fewer letters than there are kinds', () => {
    expect(() => planMail({ letters: 9, seed: 1 })).toThrow(RangeError);
  });

  it.each(SIZES)('holds a letter of each of %i applications, and one of a stranger', (letters) => {
    const places = new Set(sheetsOf(planMail({ letters, seed: 1 })).map(({ place }) => place));
    expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: letters + 1 }, (_, index) => index + 1));
  });

  it('fills a morning of 100 letters with about 300 pages and everything that goes wrong', () => {
    const files = planMail({ letters: 100, seed: 1 });
    const sheets = sheetsOf(files);
    expect(Math.round(sheets.length / 50)).toBe(6);
    expect(new Set(sheets.map(({ dpi }) => dpi))).toEqual(new Set([150, 200, 300]));
    expect(new Set(sheets.map(({ blot }) => blot))).toEqual(new Set(['none', 'matrix', 'all']));
    expect(sheets.filter(({ upsideDown }) => upsideDown).length).toBeGreaterThan(10);
    expect(Math.max(...sheets.map(({ skew }) => Math.abs(skew)))).toBeGreaterThan(9);
    expect(Math.max(...sheets.map(({ skew }) => Math.abs(skew)))).toBeLessThanOrEqual(10);
    expect(sheets.filter(({ paper }) => paper.is === 'separator').length).toBeGreaterThanOrEqual(2);
    expect(files.map(({ refusal }) => refusal)).toEqual(expect.arrayContaining(['documentLocked', 'documentBroken']));
  });

  it('asks of no kind that a page without proof is registered outside separator sheets', () => {
    const { enclosed: _enclosed, middleSmudged: _middleSmudged, ...others } = LETTER_KINDS;
    for (const sheet of Object.values(others).flat()) {
      const isProven = sheet.paper.is === 'contract' && sheet.blot !== 'all';
      expect([sheet, sheet.expected === 'registered']).toEqual([sheet, isProven]);
    }
  });

  it.each(SIZES)('asks of a stack of %i what a reader without faults can know, and nothing else', (letters) => {
    for (const { sheets, name } of planMail({ letters, seed: 5 })) {
      const pages: ReadPage[] = sheets.map((sheet, index) => ({ page: index + 1, codes: codesOn(sheet) }));
      const numbers = new Map(
        splitStack(pages).flatMap((group) => group.pages.map((page) => [page, group.applicationNumber] as const)),
      );
      sheets.forEach(({ place, expected, paper }, index) => {
        const isKnown = place <= letters;
        const wanted = { registered: number(place), tray: isKnown ? null : number(place), separator: undefined };
        expect([name, index, paper.is, numbers.get(index + 1)]).toEqual([name, index, paper.is, wanted[expected]]);
      });
    }
  });
});
