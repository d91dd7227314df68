/** KVK's own recorded answers and its value lists, read into the desk's words. */
import { describe, expect, it } from 'vitest';
import { registerCompanySchema, type Functionary } from '@desk/shared/application/tradeRegister';
import { readCompany, type KvkAnswers } from './kvkCompany';
import { readFunctionaries, readSpecialStatus } from './kvkFunctionaries';
import { establishmentShape, functionariesShape, profileShape, type KvkFunctionary } from './kvkShapes';
import { kvkDay, kvkPartialDay } from './kvkValues';

/** The answer of KVK's test environment for this company, shortened to one trade name and without its activities. */
const DAGOBERT = {
  kvkNummer: '69599084',
  indNonMailing: 'Ja',
  naam: 'Test EMZ Dagobert',
  formeleRegistratiedatum: '20170710',
  materieleRegistratie: { datumAanvang: '20170108' },
  totaalWerkzamePersonen: 1,
  handelsnamen: [
    { naam: 'Tweede handelsnaam 1MZ', volgorde: 1 },
    { naam: 'Test EMZ Dagobert', volgorde: 0 },
  ],
  sbiActiviteiten: [{ sbiCode: '10110', sbiOmschrijving: 'Verwerking van vlees', indHoofdactiviteit: 'Ja' }],
  links: [{ rel: 'self', href: 'https://api.kvk.nl/test/api/v1/basisprofielen/69599084' }],
  _embedded: {
    hoofdvestiging: {
      vestigingsnummer: '000038509504',
      kvkNummer: '69599084',
      eersteHandelsnaam: 'Test EMZ Dagobert',
      indHoofdvestiging: 'Ja',
      adressen: [
        {
          type: 'bezoekadres',
          indAfgeschermd: 'Nee',
          volledigAdres: 'Abebe Bikilalaan 17 M                                 1034WL Amsterdam',
          straatnaam: 'Abebe Bikilalaan',
          huisnummer: 17,
          huisletter: 'M',
          postcode: '1034WL',
          plaats: 'Amsterdam',
          land: 'Nederland',
        },
      ],
    },
    eigenaar: { rechtsvorm: 'Eenmanszaak', uitgebreideRechtsvorm: 'Eenmanszaak', links: [] },
  },
};

function answersOf(profile: object, over: Partial<KvkAnswers> = {}): KvkAnswers {
  const read = profileShape.parse(profile);
  const { eigenaar, hoofdvestiging } = read._embedded ?? {};
  return {
    profile: read,
    owner: eigenaar ?? null,
    mainEstablishment: hoofdvestiging ?? null,
    establishments: null,
    named: null,
    functionaries: null,
    ...over,
  };
}

describe('a company', () => {
  it('reads as KVK recorded it', () => {
    const company = readCompany(answersOf(DAGOBERT));
    expect(registerCompanySchema.parse(company)).toEqual(company);
    expect(company).toEqual({
      kvkNumber: '69599084',
      rsin: null,
      name: 'Test EMZ Dagobert',
      statutoryName: null,
      tradeNames: ['Test EMZ Dagobert', 'Tweede handelsnaam 1MZ'],
      legalForm: 'Eenmanszaak',
      startedOn: '2017-01-08',
      endedOn: null,
      specialStatus: null,
      addresses: [
        {
          kind: 'visit',
          shielded: false,
          street: 'Abebe Bikilalaan',
          houseNumber: '17',
          houseLetter: 'M',
          houseAddition: '',
          postcode: '1034WL',
          city: 'Amsterdam',
          poBox: '',
          country: 'NL',
        },
      ],
      establishments: [{ number: '000038509504', name: 'Test EMZ Dagobert', main: true }],
      functionaries: null,
    });
  });

  it('has ended on the day that the register says', () => {
    const ended = { ...DAGOBERT, materieleRegistratie: { datumAanvang: '20100101', datumEinde: '20240229' } };
    expect(readCompany(answersOf(ended))).toMatchObject({ startedOn: '2010-01-01', endedOn: '2024-02-29' });
  });

  it('shows a shielded address as one that nobody can read, and the addresses of the named establishment beside it', () => {
    const shielded = {
      ...DAGOBERT,
      _embedded: {
        hoofdvestiging: {
          ...DAGOBERT._embedded.hoofdvestiging,
          adressen: [{ type: 'bezoekadres', indAfgeschermd: 'Ja' }],
        },
      },
    };
    const named = establishmentShape.parse({
      vestigingsnummer: '000038509520',
      kvkNummer: '69599084',
      adressen: [{ type: 'correspondentieadres', postbusnummer: 118, postcode: '9460AC', plaats: 'Gieten' }],
    });
    const { addresses } = readCompany(answersOf(shielded, { named }));
    expect(addresses).toMatchObject([
      { kind: 'visit', shielded: true, street: '', postcode: '' },
      { kind: 'post', shielded: false, poBox: '118', city: 'Gieten', country: 'NL' },
    ]);
  });

  it('collapses runs of spaces, and keeps what it does not know out', () => {
    const padded = { ...DAGOBERT, naam: 'Test   EMZ  Dagobert ', nieuwVeld: { iets: 1 } };
    expect(readCompany(answersOf(padded)).name).toBe('Test EMZ Dagobert');
  });
});

it.each([
  ['20170108', '2017-01-08'],
  ['20240229', '2024-02-29'],
  ['20230229', null],
  ['19800000', null],
  ['2017-01-08', null],
  ['', null],
  [undefined, null],
])('reads the day %s as %s', (text, day) => {
  expect(kvkDay(text)).toBe(day);
});

it.each([
  ['20170108', '2017-01-08'],
  ['20250000', '2025'],
  ['20261000', '2026-10'],
  ['20260231', '2026-02'],
  ['20261340', '2026'],
  ['00000000', 'unknown'],
  ['', null],
  [undefined, null],
])('reads what is known of the day %s as %s', (text, day) => {
  expect(kvkPartialDay(text)).toBe(day);
});

describe('an address abroad', () => {
  it.each([
    [
      '10 Downing Street',
      'London SW1A 2AA',
      'Verenigd Koninkrijk',
      ['Downing Street', '10', 'SW1A 2AA', 'London', 'GB'],
    ],
    ['Bahnhofstrasse 12a', '8001 Zürich', 'Zwitserland', ['Bahnhofstrasse', '12a', '8001', 'Zürich', 'CH']],
    ['Unter den Linden 5', 'D 10117 Berlin', 'Duitsland', ['Unter den Linden', '5', 'D 10117', 'Berlin', 'DE']],
    ['Rue du 4 Septembre 8', '75002 Paris', 'Frankrijk', ['Rue du 4 Septembre 8', '', '75002', 'Paris', 'FR']],
    ['The Old Mill', 'Dublin', 'Ierland', ['The Old Mill', '', '', 'Dublin', 'IE']],
    ['Road 1', 'Somewhere', 'Verweggistan', ['Road', '1', '', 'Somewhere', 'Verweggistan']],
  ])('%s, %s, %s', (straatHuisnummer, postcodeWoonplaats, land, parts) => {
    const adres = { type: 'bezoekadres', indAfgeschermd: 'Nee', straatHuisnummer, postcodeWoonplaats, land };
    const mainEstablishment = establishmentShape.parse({ vestigingsnummer: '1', kvkNummer: '1', adressen: [adres] });
    const [address] = readCompany(answersOf(DAGOBERT, { mainEstablishment })).addresses;
    const { street, houseNumber, postcode, city, country } = address ?? {};
    expect([street, houseNumber, postcode, city, country]).toEqual(parts);
  });
});

it('reads the end of a registration on a day that is not known', () => {
  const ended = { ...DAGOBERT, materieleRegistratie: { datumAanvang: '20170000', datumEinde: '20260000' } };
  expect(readCompany(answersOf(ended))).toMatchObject({ startedOn: '2017', endedOn: '2026' });
});

it('takes the extended legal form when the short one is empty', () => {
  const owner = { rechtsvorm: '', uitgebreideRechtsvorm: 'Naamloze vennootschap met structuurregime' };
  expect(readCompany(answersOf(DAGOBERT, { owner })).legalForm).toBe('Naamloze vennootschap met structuurregime');
});

const PERSON = { voornamen: 'Ada', voorvoegselGeslachtsnaam: 'van', geslachtsnaam: 'Berg', geboortedatum: '19700304' };
function board(change: KvkFunctionary): Functionary {
  const entry = { door: { natuurlijkPersoon: PERSON }, ...change };
  const [read] = readFunctionaries(functionariesShape.parse({ bestuursfuncties: [entry] }));
  if (read === undefined) {
    throw new Error('Nobody was read');
  }
  return read;
}

describe('a functionary', () => {
  it.each([
    ['azb', 'Alleen/zelfstandig bevoegd', 'sole'],
    ['ob', 'Onbeperkt bevoegd', 'unlimited'],
    ['gb', 'Gezamenlijk bevoegd', 'joint'],
    ['bb', 'Beperkt bevoegd', 'limited'],
    ['nb', 'Niet bevoegd', 'none'],
    ['xx', 'Iets nieuws', 'unknown'],
  ])('with authority %s (%s) is %s, by code, by description and as bare text', (code, omschrijving, authority) => {
    expect(board({ bevoegdheid: { soort: { code, omschrijving } } }).authority).toBe(authority);
    expect(board({ bevoegdheid: { soort: { omschrijving } } }).authority).toBe(authority);
    expect(board({ bevoegdheid: { soort: omschrijving } }).authority).toBe(authority);
  });

  it.each([
    ['v', 'Volledige volmacht', 'fullPower'],
    ['b', 'Beperkte volmacht', 'limitedPower'],
  ])('with power of attorney %s (%s) is %s', (code, omschrijving, authority) => {
    expect(board({ volmacht: { typeVolmacht: { code, omschrijving } } }).authority).toBe(authority);
    expect(board({ volmacht: { typeVolmacht: { omschrijving } } }).authority).toBe(authority);
  });

  it.each([
    [{ code: 'J', omschrijving: 'Ja' }, true],
    [{ omschrijving: 'Nee' }, false],
    ['Ja', true],
    [undefined, null],
  ])('jointly with other persons: %j is %s', (isBevoegdMetAnderePersonen, withOtherPersons) => {
    expect(board({ bevoegdheid: { soort: 'gb', isBevoegdMetAnderePersonen } }).withOtherPersons).toBe(withOtherPersons);
  });

  it.each([
    [{ waarde: 10_000, valuta: { code: 'EUR' } }, 10_000, ''],
    [{ waarde: '10000.75', valuta: undefined }, 10_000, ''],
    [{ waarde: 500, valuta: { code: 'USD' } }, null, '500 USD'],
    [{ waarde: 'onbekend', valuta: { code: 'EUR' } }, null, 'onbekend EUR'],
    [undefined, null, ''],
  ])('with a limit of %j has %s euro and "%s"', (beperkingInEuros, limitEuro, limitText) => {
    expect(board({ bevoegdheid: { soort: 'bb', beperkingInEuros } })).toMatchObject({ limitEuro, limitText });
  });

  it('tells the limits of a power of attorney in words', () => {
    const read = board({
      volmacht: {
        typeVolmacht: 'b',
        beperkteVolmacht: {
          beperkingInGeld: { waarde: 2500, valuta: undefined },
          omschrijvingOverigeVolmacht: 'Het aanvragen van eHerkenning',
        },
      },
    });
    expect(read).toMatchObject({ limitEuro: 2500, limitText: 'Het aanvragen van eHerkenning' });
  });

  it.each([
    [{ beperkingInRechtshandeling: { soort: { omschrijving: 'Curatele' } } }, ['guardianship']],
    [{ beperkingInRechtshandeling: { soort: { omschrijving: 'Bewind' } } }, ['administration']],
    [{ beperkingInRechtshandeling: { soort: 'Provisioneel' } }, ['provisional']],
    [{ beperkingInRechtshandeling: { soort: 'Iets anders' } }, ['otherRestriction']],
    [{ beperkingInRechtshandeling: { soort: undefined } }, ['otherRestriction']],
    [{ buitenlandseRechtstoestand: { beschrijving: 'insolvency abroad' } }, ['foreignStatus']],
    [{ bijzondereRechtstoestand: { soort: { code: 'SSAN' } } }, ['insolvency']],
    [{ overlijdensdatum: '20260101' }, ['deceased']],
    [{}, []],
  ])('whose entry says %j is barred by %j', (said, bars) => {
    expect(board({ door: { natuurlijkPersoon: { ...PERSON, ...said } } }).bars).toEqual(bars);
  });

  it('has a name, a position, a term and a suspension', () => {
    const read = board({
      functie: { code: 'B', omschrijving: 'Bestuurder' },
      functietitel: { titel: 'Directeur' },
      registratie: { datumAanvang: '20150301', datumEinde: '20300101' },
      schorsing: { registratie: { datumAanvang: '20260901' } },
    });
    expect(read).toMatchObject({
      kind: 'board',
      firstNames: 'Ada',
      prefix: 'van',
      surname: 'Berg',
      birthDate: '1970-03-04',
      position: 'Directeur',
      from: '2015-03-01',
      until: '2030-01-01',
      companyName: null,
      suspendedFrom: '2026-09-01',
      suspendedUntil: null,
    });
  });

  it.each([
    [{ registratie: { datumEinde: '20250000' } }, { until: '2025' }],
    [{ registratie: { datumAanvang: '20270000' } }, { from: '2027' }],
    [{ schorsing: {} }, { suspendedFrom: 'unknown', suspendedUntil: null }],
    [{ schorsing: { registratie: { datumAanvang: '20250000' } } }, { suspendedFrom: '2025' }],
  ])('with %j keeps that the day is not known', (said, read) => {
    expect(board(said)).toMatchObject(read);
  });

  it('can be a company with a number of its own', () => {
    const rechtspersoon = { volledigeNaam: 'Moeder B.V.', kvkNummer: '90009902' };
    expect(board({ door: { rechtspersoon } })).toMatchObject({
      companyName: 'Moeder B.V.',
      companyKvkNumber: '90009902',
    });
  });

  it('can be a company', () => {
    const read = board({ functie: 'Bestuurder', door: { rechtspersoon: { volledigeNaam: 'Moeder B.V.' } } });
    expect(read).toMatchObject({ companyName: 'Moeder B.V.', surname: '', position: 'Bestuurder' });
  });

  it('is of the kind of the list in which it stands', () => {
    const entry = { door: { natuurlijkPersoon: PERSON } };
    const all = readFunctionaries(
      functionariesShape.parse({
        eigenaar: { natuurlijkPersoon: PERSON },
        bestuursfuncties: [entry],
        aansprakelijken: [entry],
        gemachtigden: [entry],
        functionarissenBijzondereRechtstoestand: [entry],
        publiekrechtelijkeFunctionarissen: [entry],
        overigeFunctionarissen: [entry],
      }),
    );
    const kinds = ['owner', 'board', 'liable', 'attorney', 'specialStatus', 'publicLaw', 'other'];
    expect(all.map(({ kind }) => kind)).toEqual(kinds);
    expect(all[0]).toMatchObject({ authority: 'owner', surname: 'Berg' });
  });
});

describe('the special status of a company', () => {
  it.each([
    [{ bijzondereRechtstoestand: { soort: { code: 'FAIL', omschrijving: 'Faillissement' } } }, 'bankruptcy'],
    [{ bijzondereRechtstoestand: { soort: { code: 'SURS' } } }, 'moratorium'],
    [{ bijzondereRechtstoestand: { soort: { omschrijving: 'Schuldsanering' } } }, 'debtRestructuring'],
    [{ bijzondereRechtstoestand: { soort: { code: 'NIEUW' } } }, 'other'],
    [{ functionarissenBijzondereRechtstoestand: [{ functie: { omschrijving: 'Curator' } }] }, 'bankruptcy'],
    [{ functionarissenBijzondereRechtstoestand: [{ functie: 'Bewindvoerder' }] }, 'moratorium'],
    [{ functionarissenBijzondereRechtstoestand: [{ functie: 'Rechter-commissaris' }] }, 'other'],
    [
      { functionarissenBijzondereRechtstoestand: [{ functie: 'Curator', registratie: { datumEinde: '20250000' } }] },
      'bankruptcy',
    ],
    [
      { functionarissenBijzondereRechtstoestand: [{ functie: 'Curator', registratie: { datumEinde: '20200101' } }] },
      null,
    ],
    [{}, null],
  ])('in %j is %s', (answer, status) => {
    expect(readSpecialStatus(functionariesShape.parse(answer))).toBe(status);
  });
});
