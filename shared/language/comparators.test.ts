/** Every formatting rule by name, with what it calls the same; each reason must have an example. */
import { describe, expect, it } from 'vitest';
import { FORMATTING_REASONS, type FormattingReason } from './formattingReasons';
import { COMPARATOR_NAMES, COMPARATORS, type ComparatorName } from './comparators';

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
    ['surname', "d' Ancona", "d'Ancona"],
    ['surname', "l' Ami", "l'Ami"],
    ['surname', "'tHof", "'t Hof"],
    ['fullName', "Anna d' Ancona", "Anna d'Ancona"],
  ],
  unicodeForm: [
    ['text', 'Caf\u00e9plein', 'Cafe\u0301plein'],
    ['surname', 'Mu\u0308ller', 'M\u00fcller'],
    ['email', 'a@caf\u00e9.example', 'a@cafe\u0301.example'],
    ['surname', '\uff2aansen', 'Jansen'],
    ['postcode', '\uff11\uff10\uff13\uff14 WL', '1034 WL'],
    ['number', '\uff11234\uff15678', '12345678'],
    ['house', '\uff117', '17'],
    ['surname', 'de Gra\ufb00', 'de Graff'],
  ],
  invisibleCharacter: [
    ['surname', 'Jan\u200bsen', 'Jansen'],
    ['surname', '\u202aJansen\u202c', 'Jansen'],
    ['surname', 'Jan\ufeffsen', 'Jansen'],
    ['surname', 'van\u200d den Berg', 'van den Berg'],
    ['street', 'Kerk\u00adstraat', 'Kerkstraat'],
    ['company', '\u200eBakkerij\u200f BV', 'Bakkerij BV'],
    ['company', 'Bakkerij B.V.\u2060', 'Bakkerij BV', 'legalFormSpelling'],
    ['email', 'a.smit\u200b@example.com', 'a.smit@example.com'],
    ['email', 'a.smit@exam\u00adple.com', 'a.smit@example.com'],
    ['number', '1234\u200b5678', '12345678'],
    ['house', '17\u2060-1', '17-1'],
    ['poBox', '\u206612\u2069', '12'],
    ['initials', 'J.\u200cP.', 'J.P.'],
    ['phone', 'geen\u200b', 'geen'],
    ['text', '\u200b', ''],
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
    ['surname', '\u2032s-Gravesande', "'s-Gravesande"],
    ['surname', 'O\u02bcNeill', "O'Neill"],
    ['surname', 'O\u00b4Neill', 'O`Neill'],
  ],
  quoteForm: [
    ['company', 'Bakkerij \u201cDe Aar\u201d', 'Bakkerij "De Aar"'],
    ['company', 'Bakkerij \u201eDe Aar\u201d', 'Bakkerij \u00abDe Aar\u00bb'],
    ['company', "Bakkerij 'De Aar'", 'Bakkerij "De Aar"'],
    ['company', "Bakkerij ''De Aar''", 'Bakkerij "De Aar"'],
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
    ['house', '12/1', '12-1'],
    ['house', '12.1', '12 1'],
    ['house', '12/a', '12A', 'houseLetterCase'],
  ],
  houseLetterCase: [
    ['house', '12A', '12a'],
    ['house', '17 m', '17 M'],
    ['house', '17-BIS', '17bis', 'houseLetterSplit'],
  ],
  poBoxWord: [
    ['poBox', '12', 'Postbus 12'],
    ['poBox', 'postbus 12', 'P.O. Box 12'],
    ['poBox', 'PB 12', 'Postbus 12'],
    ['poBox', 'Postbus nr. 12', '12'],
    ['poBox', 'Postbus 12 34', '1234', 'numberSpacing'],
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
    ['phone', '\u202a+31612345678\u202c', '+31612345678'],
    ['phone', '\uff10612345678', '0612345678'],
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
    ['surname', "Ancona, d'", "d'Ancona"],
    ['surname', "Ancona d'", "d'Ancona"],
  ],
  prefixCase: [
    ['surname', 'Van den Berg', 'van den Berg'],
    ['surname', 'De Vries', 'de Vries'],
    ['surname', "'T Hof", "'t Hof"],
    ['surname', "D'Ancona", "d'Ancona"],
    ['surname', "L'Ami", "l'Ami"],
    ['surname', "Dell'Aquila", "dell'Aquila"],
    ['surname', "'S-Gravesande", "'s-Gravesande"],
    ['surname', 'ten Broeke-De Vries', 'ten Broeke-de Vries'],
    ['surname', "Van d'Ancona", "van d'Ancona"],
    ['surname', 'Smit-Van Den Berg', 'Smit - van den Berg', 'hyphenForm'],
    ['fullName', "Anna D'Ancona", "Anna d'Ancona"],
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
    ['form', 'Eenmanszaak', 'eenmanszaak'],
    ['form', 'Stichting', 'stichting'],
    ['form', 'BeslotenVennootschap', 'Besloten vennootschap'],
    ['form', 'PubliekrechtelijkeRechtspersoon', 'Publiekrechtelijke rechtspersoon'],
    ['form', 'GmbH', 'GMBH'],
    ['form', 'Cooperatie', 'Co\u00f6peratie'],
  ],
  legalFormWrittenOut: [
    ['form', 'BV', 'Besloten Vennootschap'],
    ['form', 'Besloten Vennootschap', 'Besloten Vennootschap met gewone structuur'],
    ['form', 'BV', 'BeslotenVennootschap'],
    ['form', 'BV', 'Besloten vennootschap met structuurregime'],
    ['form', 'NV', 'Naamloze vennootschap met structuurregime'],
    ['form', 'VOF', 'VennootschapOnderFirma'],
    ['form', 'CV', 'Commanditaire vennootschap met \u00e9\u00e9n beherende vennoot'],
    ['form', 'Vereniging', 'Vereniging met volledige rechtsbevoegdheid'],
    ['form', 'VvE', 'Vereniging van eigenaars'],
    ['form', 'Co\u00f6peratie U.A.', 'Co\u00f6peratie met uitgesloten aansprakelijkheid', 'legalFormSpelling'],
    ['form', 'V.O.F.', 'Vennootschap onder firma', 'legalFormSpelling'],
  ],
  countryName: [
    ['country', 'NL', 'Nederland'],
    ['country', 'Verenigd Koninkrijk', 'GB'],
    ['country', 'United Kingdom', 'GBR'],
    ['country', 'Groot-Brittanni\u00eb', 'GB'],
    ['country', 'Zwitserland', 'CH'],
    ['country', 'zwitserland', 'Switzerland'],
    ['country', 'Belgi\u00eb', 'BE'],
    ['country', 'Duitsland', 'DEU'],
    ['country', 'Bondsrepubliek Duitsland', 'Germany'],
    ['country', 'Verenigde Staten van Amerika', 'US'],
    ['country', 'Bosni\u00eb en Herzegovina', 'Bosnia & Herzegovina'],
  ],
};
const CASES = Object.entries(SPELLINGS).flatMap(([reason, all]) =>
  all.map(([kind, declared, registered, ...also]) => ({ reason, kind, declared, registered, also })),
);

describe('spellings of the same value', () => {
  it.each(CASES)('$kind: $declared and $registered by $reason', ({ reason, kind, declared, registered, also }) => {
    const { difference, formattingReasons, differenceKind } = COMPARATORS[kind](declared, registered);
    expect([difference, differenceKind]).toEqual(['formattingOnly', null]);
    expect([...formattingReasons].sort()).toEqual([reason, ...also].sort());
    expect(COMPARATORS[kind](registered, declared)).toEqual(COMPARATORS[kind](declared, registered));
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
