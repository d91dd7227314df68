/** What cannot be seen is named, and what a search looks through. */
import { describe, expect, it } from 'vitest';
import { hasVisible, invisibleIn, searchForm, showInvisible } from './characters';

describe('invisible characters', () => {
  it.each([
    ['Jan\u200bsen', 'Jan[breedteloze spatie (U+200B)]sen', 'Jan[zero-width space (U+200B)]sen'],
    ['Kerk\u00adstraat', 'Kerk[zacht afbreekstreepje (U+00AD)]straat', 'Kerk[soft hyphen (U+00AD)]straat'],
    ['\u0007Smit', '[U+0007]Smit', '[U+0007]Smit'],
    ['Smit\u{e0041}', 'Smit[U+E0041]', 'Smit[U+E0041]'],
    ["'t Hof", "'t Hof", "'t Hof"],
  ])('%j is shown by name', (text, nl, en) => {
    expect([showInvisible(text, 'nl'), showInvisible(text, 'en')]).toEqual([nl, en]);
  });

  it('are listed once each', () => {
    expect(invisibleIn('\u202aJan\u200bs\u200ben\u202c', 'en')).toEqual([
      'left-to-right embedding (U+202A)',
      'zero-width space (U+200B)',
      'end of direction (U+202C)',
    ]);
  });

  it('are nothing to see, nor are spaces', () => {
    expect([' \u200b\u00a0\t', '', 'a\u200b', '-'].map(hasVisible)).toEqual([false, false, true, true]);
  });
});

describe('the form in which a search finds a text', () => {
  it.each([
    ['\u2019t Hoekje', "'t Hoekje"],
    ['Sørensen', 'sorensen'],
    ['Hauptstraße', 'HAUPTSTRASSE'],
    ['Đoković', 'dokovic'],
    ['\u0132sselstein', 'ijsselstein'],
    ['Jan\u200bsen', 'jansen'],
    ['Dvořáková B.V.', 'dvorakova b.v.'],
    ['Smit \u2013 de Vries', 'smit-de vries'],
    ['Bakkerij \u201cDe Aar\u201d', 'bakkerij de aar'],
    ['Łukasz Əliyev', 'lukasz eliyev'],
    ['\uff2aansen', 'jansen'],
  ])('%s is found by %s', (stored, asked) => {
    expect(searchForm(stored)).toBe(searchForm(asked));
  });
});
