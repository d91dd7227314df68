/** Tests how names are written in the letters of a zone. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isCutTo, isSameName, isWrittenAs, transliterate, withoutPartner } from './transliteration';
import { deepOr } from '../../testing/deepOr';

// Ten thousand cases take their time on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 });

describe('isWrittenAs', () => {
  it.each([
    ['De Bruijn', 'DE<BRUIJN', true],
    ['van den Berg', 'VAN<DEN<BERG', true],
    ["'t Hooft", 'T<HOOFT', true],
    ['’t Hart', 'T<HART', true],
    ['Jansen-Vermeer', 'JANSEN<VERMEER', true],
    ['Ĳsbrand', 'IJSBRAND', true],
    ['IJsbrand', 'IJSBRAND', true],
    ['René', 'RENE', true],
    ['Rene\u0301', 'RENE', true],
    ['Müller', 'MUELLER', true],
    ['Müller', 'MULLER', true],
    ['Müller', 'MUXXLLER', true],
    ['Weiß', 'WEISS', true],
    ['Ångström', 'AANGSTROEM', true],
    ['Ångström', 'ANGSTROM', true],
    ['Søren', 'SOEREN', true],
    ['Łukasz', 'LUKASZ', true],
    ['Dvořáková', 'DVORAKOVA', true],
    ['Ñáñez', 'NANEZ', true],
    ['Zoë', 'ZOE', true],
    ['Crèvecœur', 'CREVECOEUR', true],
    ['Þór', 'THOR', true],
    ['O’Neill', 'ONEILL', true],
    ['Əliyev', 'ELIYEV', true],
    ['əliyev', 'ELIYEV', true],
    ['Ŋalu', 'NALU', true],
    ['Guŀa', 'GULA', true],
    ['Jan\u200bsen', 'JANSEN', true],
    ['\u2032s-Gravesande', 'S<GRAVESANDE', true],
    ['', '', true],
    ['De Bruijn', 'DE<BRUYN', false],
    ['De Bruijn', 'DE<BRUIJ', false],
    ['Jansen', 'JANSSEN', false],
    ['René', 'RENEE', false],
  ])('%s as %s: %s', (name, zone, written) => {
    expect(isWrittenAs(name, zone)).toBe(written);
  });
});

describe('isCutTo', () => {
  it.each([
    ['Willeke Liselotte', 'WILLEKE<LISEL', true],
    ['Willeke Liselotte', 'WILLEKE', true],
    ['Willeke', 'W', true],
    ['Müller', 'MU', true],
    ['Weiß', 'WEIS', true],
    ['Willeke', 'WILM', false],
    ['Anna', 'ANNAB', false],
  ])('%s to %s: %s', (name, zone, cut) => {
    expect(isCutTo(name, zone)).toBe(cut);
  });
});

describe('withoutPartner', () => {
  it.each([
    ['De Bruijn e/v Molenaar', 'De Bruijn'],
    ['De Bruijn E/V Van der Molen', 'De Bruijn'],
    ['Smit w/v Jansen', 'Smit'],
    ['Smit-e/v', 'Smit-e/v'],
    ['De Bruijn', 'De Bruijn'],
  ])('%s is %s', (printed, own) => {
    expect(withoutPartner(printed)).toBe(own);
  });
});

describe('any name', () => {
  const letters = fc.array(fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzÀÉËÏÖÜßØÆŁñç -'"), {
    minLength: 1,
    maxLength: 40,
  });
  const name = letters.map((all) => all.join(''));

  it('is written as its own transliteration, and as every beginning of it when cut', () => {
    fc.assert(
      fc.property(name, fc.nat(60), (text, length) => {
        const zone = transliterate(text);
        return isWrittenAs(text, zone) && isCutTo(text, zone.slice(0, length));
      }),
      { numRuns: deepOr(1_000, 10_000) },
    );
  });

  it('is the same as itself, either way round, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), name, (one, other) => {
        return isSameName(other, other.toUpperCase()) && isSameName(one, other) === isSameName(other, one);
      }),
      { numRuns: deepOr(1_000, 10_000) },
    );
  });
});
