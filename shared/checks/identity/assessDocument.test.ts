/** Tests whether zone, number and print of a document agree. */
import { describe, expect, it } from 'vitest';
import { assessDocument, kindOf, zoneOutcome, type AssessedDocument } from './assessDocument';
import { checkDigit } from './checkDigit';
import { documentOf, isPersonalNumber, recordDocumentSchema, type DocumentFields } from './identityDocument';
import { CARD_2014, CARD_2021, ICAO_TD1, ICAO_TD3, PASSPORT_2014, PRINTED } from './specimens.fixture';

const today = '2026-11-23';
const assess = (over: Partial<AssessedDocument> = {}) =>
  assessDocument({ fields: PRINTED, mrz: CARD_2021, masked: false, today, ...over });
const printed = (over: Partial<DocumentFields>): DocumentFields => ({ ...PRINTED, ...over });
const PASSPORT = printed({ kind: 'passport', number: 'SPECI2014', expiresOn: '2024-03-09' });

describe('assessDocument', () => {
  it('finds nothing on the Dutch card of 2021, but a zero that new numbers do not have', () => {
    const verdict = assess();
    expect(verdict).toMatchObject({ format: 'TD1', findings: [], hints: ['unusualZero'] });
    expect(verdict && zoneOutcome(verdict)).toBe('right');
  });

  it('finds nothing on a passport with the number covered, and says what cannot be checked', () => {
    const covered = PASSPORT_2014.replace('999999990', '<<<<<<<<<');
    const verdict = assess({ fields: PASSPORT, mrz: covered, masked: true });
    expect(verdict).toMatchObject({
      findings: [],
      digits: { personal: 'masked', composite: 'masked', number: 'right' },
    });
    expect(verdict && zoneOutcome(verdict)).toBe('masked');
  });

  it.each<[string, Partial<DocumentFields>]>([
    ['kindDiffers', { kind: 'residencePermit' }],
    ['stateDiffers', { country: 'BEL' }],
    ['numberDiffers', { number: 'SPECJ2021' }],
    ['nameDiffers', { surname: 'De Bruin' }],
    ['nameDiffers', { givenNames: 'Willeke' }],
    ['birthDateDiffers', { birthDate: '1965-03-11' }],
    ['birthDateDiffers', { birthDate: '1965-03' }],
    ['expiryDiffers', { expiresOn: '2031-08-03' }],
  ])('says %s for %j', (finding, over) => {
    const verdict = assess({ fields: printed(over) });
    expect(verdict?.findings).toContain(finding);
    expect(verdict && zoneOutcome(verdict)).toBe('wrong');
  });

  it.each([
    ['SPECIO021', 'letterO'],
    ['1PECI2021', 'numberFormat'],
    ['SPECI202A', 'numberFormat'],
    ['SPECI20211', 'numberFormat'],
  ])('says of the Dutch number %s: %s', (number, finding) => {
    expect(assess({ fields: printed({ number }), mrz: null })?.findings).toEqual([finding]);
  });

  it.each([
    ['NW1B2C3D4', 'identityCard', ['firstLetter']],
    ['IW1B2C3D4', 'passport', ['firstLetter']],
    ['NW1B2C3D4', 'passport', []],
    ['NW1B2C3D0', 'passport', []],
    ['NW1B2C0D4', 'passport', ['unusualZero']],
  ] as const)('hints on %s as %s: %j', (number, kind, hints) => {
    expect(assess({ fields: printed({ number, kind }), mrz: null })?.hints).toEqual(hints);
  });

  it('reads a letter where a digit belongs and a day that does not exist as findings', () => {
    expect(assess({ mrz: CARD_2021.replace('6503101', '65O3101') })?.findings).toEqual(
      expect.arrayContaining(['confusedCharacter', 'impossibleDate', 'birthDateDiffers']),
    );
  });

  it('accepts names that were cut off, when they fill their place', () => {
    const names = 'WOLFESCHLEGELSTEINHAUSENB<<ADO';
    const mrz = [...CARD_2021.split('\n').slice(0, 2), names].join('\n');
    const long = { surname: 'Wolfeschlegelsteinhausenbergerdorff', givenNames: 'Adolph Blaine' };
    expect(assess({ mrz, fields: printed(long) })).toMatchObject({
      findings: [],
      hints: ['unusualZero', 'nameCutOff'],
    });
    expect(assess({ mrz, fields: printed({ ...long, givenNames: 'Blaine' }) })?.findings).toEqual(['nameDiffers']);
  });

  it.each(['D', 'DEU', 'DE'])('takes a country typed as %s for the D in a zone', (country) => {
    const mrz = CARD_2021.replace('I<NLD', 'I<D<<');
    expect(assess({ mrz, fields: printed({ country, kind: 'foreign' }) })?.findings).toEqual([]);
  });

  it('still holds a Dutch number to its shape when the country is typed as NL', () => {
    expect(assess({ fields: printed({ country: 'NL', number: 'SPECIO021' }), mrz: null })?.findings).toEqual([
      'letterO',
    ]);
  });

  it('takes a partner behind the surname for an addition, and says so', () => {
    const verdict = assess({ fields: printed({ surname: 'De Bruijn e/v Molenaar' }) });
    expect(verdict).toMatchObject({ findings: [], hints: ['unusualZero', 'partnerName'] });
  });

  it('does not read the zone of a driving licence', () => {
    const verdict = assess({ fields: printed({ kind: 'drivingLicence', number: '1234567890' }) });
    expect(verdict).toEqual({ format: null, digits: null, findings: [], hints: [] });
    expect(verdict && zoneOutcome(verdict)).toBe('unread');
  });

  it('is null for what is no zone', () => {
    expect(assess({ mrz: 'P<NLD' })).toBeNull();
  });
});

describe('kindOf', () => {
  it.each([
    ['P<', 'NLD', 'passport'],
    ['I<', 'NLD', 'identityCard'],
    ['IR', 'NLD', 'residencePermit'],
    ['P<', 'UTO', 'foreign'],
    ['ID', 'BEL', 'foreign'],
    ['D1', 'NLD', 'drivingLicence'],
    ['V<', 'UTO', null],
    ['', '', null],
  ])('%s of %s is %s', (kindCode, state, kind) => {
    expect(kindOf({ kindCode, state })).toBe(kind);
  });
});

describe('what may be recorded', () => {
  const ID = '019a0000-0000-7000-8000-000000000000';
  const input = { ...PRINTED, subject: 'person', subjectId: ID };
  const keys = (over: Record<string, unknown>): string[] =>
    recordDocumentSchema.safeParse({ ...input, ...over }).error?.issues.map(({ path }) => path.join('.')) ?? [];

  it('has its number tidied, and no citizen service number in its zone', () => {
    const parsed = recordDocumentSchema.parse({ ...input, number: ' speci 2014 ', mrz: CARD_2014 });
    expect(parsed).toMatchObject({ number: 'SPECI2014', mrz: { found: true }, masked: false });
    expect(JSON.stringify(parsed)).not.toContain('99999');
  });

  it.each([
    [{ surname: 'De Bruijn 999999990' }, 'surname'],
    [{ givenNames: '123456782' }, 'givenNames'],
    [{ surname: '' }, 'surname'],
    [{ country: 'Nederland' }, 'country'],
    [{ number: '' }, 'number'],
    [{ birthDate: '1965-13' }, 'birthDate'],
    [{ birthDate: '1965-02-30' }, 'birthDate'],
    [{ expiresOn: '2031' }, 'expiresOn'],
    [{ kind: 'libraryCard' }, 'kind'],
  ])('refuses %j', (over, field) => {
    expect(keys(over)).toContain(field);
  });

  it('knows a citizen service number in the place of a Dutch number', () => {
    expect(isPersonalNumber({ country: 'NLD', number: '999999990' })).toBe(true);
    expect(isPersonalNumber({ country: 'NL', number: '999999990' })).toBe(true);
    expect(isPersonalNumber({ country: 'USA', number: '999999990' })).toBe(false);
    expect(isPersonalNumber({ country: 'NLD', number: 'SPECI2014' })).toBe(false);
  });

  it('stands for somebody until it is superseded', () => {
    const older = { id: 'a', subjectId: 's', supersededAt: '2026-11-23T09:00:00.000Z' };
    const newer = { id: 'b', subjectId: 's', supersededAt: null };
    expect(documentOf([older, newer], 's')).toBe(newer);
    expect(documentOf([older], 's')).toBeUndefined();
  });
});

it('the specimens of ICAO are documents of another state', () => {
  for (const mrz of [ICAO_TD1, ICAO_TD3]) {
    const isCard = mrz === ICAO_TD1;
    const fields = {
      kind: 'foreign',
      country: 'UTO',
      number: isCard ? 'D23145890' : 'L898902C3',
      surname: 'Eriksson',
      givenNames: 'Anna Maria',
      birthDate: '1974-08-12',
      expiresOn: '2012-04-15',
    } as const;
    expect(assess({ mrz, fields })?.findings).toEqual([]);
  }
  expect(checkDigit('L898902C3')).toBe('6');
});
