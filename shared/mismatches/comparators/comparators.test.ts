/** Every formatting rule by name, with what it calls the same; each reason must have an example. */
import { describe, expect, it } from 'vitest';
import { FORMATTING_REASONS, type FormattingReason } from '../formattingReasons';
import { COMPARATOR_NAMES, COMPARATORS, type ComparatorName } from './comparators.fixture';

type Spelling = readonly [kind: ComparatorName, declared: string, registered: string, ...also: FormattingReason[]];

/** Under each reason: spellings that it explains, alone or together with the reasons behind them. */
const SPELLINGS: Record<FormattingReason, readonly Spelling[]> = {
  spacing: [
    ['text', 'Lange  Straat ', 'Lange Straat'],
    ['text', '   ', ''],
    ['number', '12345678 ', '12345678'],
    ['house', '17  M', '17 M'],
    ['poBox', ' 18', '18'],
    ['email', ' a.smit@example.com', 'a.smit@example.com'],
    ['email', 'a.smit@example.com\u00a0', 'a.smit@example.com'],
    ['street', 'Lange\tStraat', 'Lange Straat'],
  ],
  unicodeForm: [
    ['text', 'Caf\u00e9plein', 'Cafe\u0301plein'],
    ['surname', 'Mu\u0308ller', 'M\u00fcller'],
    ['email', 'a@caf\u00e9.example', 'a@cafe\u0301.example'],
  ],
  ijLigature: [
    ['text', '\u0132sselstein', 'IJsselstein'],
    ['surname', 'van D\u0133k', 'van Dijk'],
    ['initials', '\u0132.M.', 'IJ.M.'],
    ['text', 'ijsselstein', '\u0132sselstein', 'ijCapitals'],
  ],
  ijCapitals: [['text', 'Ijsselstein', 'IJsselstein']],
  apostropheForm: [
    ['surname', '\u2019t Hof', "'t Hof"],
    ['surname', 'D\u2019Hondt', "D'Hondt"],
    ['text', '\u2018s-Hertogenbosch', "'s-Hertogenbosch"],
  ],
  hyphenForm: [
    ['surname', 'Smit - de Vries', 'Smit-de Vries'],
    ['surname', 'Smit\u2013de Vries', 'Smit-de Vries'],
    ['firstNames', 'Anne\u2010Marie', 'Anne-Marie'],
  ],
  numberSpacing: [
    ['number', '0123 4567', '01234567'],
    ['number', '0000 1234 5678', '000012345678'],
    ['poBox', '18 34', '1834'],
  ],
  postcodeSpacing: [
    ['postcode', '1034WL', '1034 WL'],
    ['postcode', '1034WL', '1034 wl', 'postcodeCase'],
  ],
  postcodeCase: [['postcode', '1034 wl', '1034 WL']],
  houseLetterSplit: [
    ['house', '17 M', '17-M'],
    ['house', '17M', '17-M'],
    ['house', '17 M', '17M'],
    ['house', '17A-2', '17 A2'],
    ['house', '17 1', '17-1'],
    ['house', '17 bis', '17bis'],
  ],
  phoneNotation: [
    ['phone', '0612345678', '+31612345678'],
    ['phone', '06-12345678', '06 1234 5678'],
    ['phone', '0031 6 12345678', '+31 (0)6 12345678'],
    ['phone', '(06) 12 34 56 78', '0612345678'],
    ['phone', '020-7654321', '+31207654321'],
    ['phone', '+32 470 12 34 56', '+32470123456'],
    ['phone', '097 012 345 678', '+3197012345678'],
    ['phone', '0651-2', '06512'],
  ],
  emailDomainCase: [['email', 'a.smit@Example.COM', 'a.smit@example.com']],
  emailDomainScript: [
    ['email', 'a@xn--caf-dma.example', 'a@caf\u00e9.example'],
    ['email', 'a@post.xn--bcher-kva.example', 'a@post.b\u00fccher.example'],
    ['email', 'a@XN--CAF-DMA.example', 'a@caf\u00e9.example', 'emailDomainCase'],
  ],
  emailTrailingDot: [['email', 'a.smit@example.com.', 'a.smit@example.com']],
  initialsDots: [
    ['initials', 'J.P.', 'JP'],
    ['initials', 'J. P.', 'J.P.'],
    ['initials', 'Th.M.', 'ThM'],
    ['initials', 'Chr. J.', 'ChrJ'],
    ['initials', 'IJ.M.', 'IJM'],
    ['fullName', 'JP van den Berg', 'J.P. van den Berg'],
    ['fullName', 'Th. M. Smit', 'Th.M. Smit'],
  ],
  initialsHyphen: [
    ['initials', 'J.-P.', 'J.P.'],
    ['initials', 'J-P', 'J.P.', 'initialsDots'],
  ],
  prefixPlace: [
    ['surname', 'Berg, van den', 'van den Berg'],
    ['surname', 'Berg van den', 'van den Berg'],
    ['surname', "Veld, in 't", "in 't Veld"],
    ['surname', 'Berg, Van Den', 'van den Berg', 'prefixCase'],
    ['surname', 'Dijk,van', 'van  Dijk', 'spacing'],
  ],
  prefixCase: [
    ['surname', 'Van den Berg', 'van den Berg'],
    ['surname', 'De Vries', 'de Vries'],
    ['surname', "'T Hof", "'t Hof"],
    ['fullName', 'Jan Van Der Berg', 'Jan van der Berg'],
  ],
  prefixDots: [
    ['surname', 'v.d. Berg', 'vd Berg'],
    ['surname', 'v. d. Berg', 'v.d.Berg'],
    ['surname', 'v/d Berg', 'v.d. Berg'],
  ],
  nameOrder: [
    ['fullName', 'Berg, J.P. van den', 'J.P. van den Berg'],
    ['fullName', 'van den Berg, J.P.', 'J.P. van den Berg'],
    ['fullName', 'Berg, Jan Pieter van den', 'Jan Pieter van den Berg'],
  ],
  legalFormSpelling: [
    ['company', 'Voorbeeld B.V.', 'Voorbeeld BV'],
    ['company', 'Voorbeeld b.v.', 'Voorbeeld BV'],
    ['company', 'Voorbeeld bv', 'Voorbeeld B.V.'],
    ['company', 'Voorbeeld B. V.', 'Voorbeeld BV'],
    ['company', 'N.V. Voorbeeld', 'NV  Voorbeeld', 'spacing'],
    ['company', 'Jansen v.o.f.', 'Jansen vof'],
    ['form', 'b.v.', 'BV'],
  ],
  legalFormWrittenOut: [
    ['form', 'BV', 'Besloten Vennootschap'],
    ['form', 'Besloten Vennootschap', 'Besloten Vennootschap met gewone structuur'],
    ['form', 'V.O.F.', 'Vennootschap onder firma', 'legalFormSpelling'],
  ],
  countryName: [['country', 'NL', 'Nederland']],
};
const CASES = Object.entries(SPELLINGS).flatMap(([reason, all]) =>
  all.map(([kind, declared, registered, ...also]) => ({ reason, kind, declared, registered, also })),
);

describe('spellings of the same value', () => {
  it.each(CASES)('$kind: $declared and $registered by $reason', ({ reason, kind, declared, registered, also }) => {
    const { difference, formattingReasons, differenceKind } = COMPARATORS[kind](declared, registered);
    expect([difference, differenceKind]).toEqual(['formattingOnly', null]);
    expect([...formattingReasons].sort()).toEqual([reason, ...also].sort());
  });

  it.each(Object.keys(FORMATTING_REASONS) as FormattingReason[])('has an example of %s', (reason) => {
    expect(SPELLINGS[reason].length).toBeGreaterThan(0);
  });
});

describe('identical values', () => {
  it.each(COMPARATOR_NAMES)('%s: only the very same text, empty included', (name) => {
    const same = { difference: 'identical', formattingReasons: [], differenceKind: null };
    expect(COMPARATORS[name]('17 M', '17 M')).toEqual(same);
    expect(COMPARATORS[name]('', '')).toEqual(same);
  });
});
