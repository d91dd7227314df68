/** Records and what is typed to find them: the rule of the search as a table, tried on the rule itself and on every engine of the index. */
import type { Address } from '../application/fields/addressFields';
import { MOLENWIEK } from '../testing/address';
import type { SearchFieldId } from './searchFields';

const nobody = { initials: '', firstNames: '', prefix: '', surname: '' };
const manager = {
  role: 'manager' as const,
  email: 'iemand@elders.example',
  mobile: '0687654321',
  meansNumber: null as string | null,
};

interface Sample {
  readonly number: string;
  readonly companyName: string;
  readonly kvkNumber: string;
  readonly establishmentNumber: string | null;
  readonly registrationNumber: string;
  readonly address: Address;
  readonly person: typeof nobody & typeof manager;
  readonly signer: typeof nobody;
}

function sample(at: number, over: Partial<Sample>): Sample {
  return {
    number: `ZU-2025-00090${String(at)}-${String(at)}`,
    companyName: `Firma Nummer ${String(at)}`,
    kvkNumber: `8000000${String(at)}`,
    establishmentNumber: null,
    registrationNumber: `ZR-77770${String(at)}`,
    address: MOLENWIEK,
    person: { ...nobody, surname: `Zo${String(at)}`, ...manager },
    signer: { ...nobody, surname: `Zu${String(at)}` },
    ...over,
  };
}

/** Cases by a short name; each question below finds exactly those that it names. */
export const SEARCH_SAMPLES = {
  hoekje: sample(1, {
    companyName: '\u2019t Hoekje B.V.',
    person: { ...nobody, initials: 'S.', firstNames: 'Søren', surname: 'Sørensen', ...manager },
  }),
  dorpshuis: sample(2, {
    number: 'ZU-2026-000123-7',
    companyName: 'Stichting Dorpshuis De Linde',
    kvkNumber: '69599084',
    establishmentNumber: '000037178598',
    registrationNumber: 'ZR-100101',
    address: { ...MOLENWIEK, postcode: '1234AB', houseNumber: '12', houseLetter: 'A' },
    person: {
      ...nobody,
      initials: 'R.',
      firstNames: 'Ruben',
      surname: 'Postma',
      role: 'manager',
      email: 'R.Postma@Dorpshuis.example',
      mobile: '+31 6 1234 5678',
      meansNumber: 'ZM-200101',
    },
  }),
  strasse: sample(3, {
    companyName: 'Café Müller an der Straße',
    person: { ...nobody, initials: 'D.', firstNames: 'Đorđe', surname: 'Đoković', ...manager },
    signer: { ...nobody, initials: 'M.', firstNames: 'Maria', prefix: 'd\u2019', surname: 'Ancona' },
  }),
  berg: sample(4, {
    companyName: 'J. P. van den Berg V.O.F.',
    address: { ...MOLENWIEK, street: '', houseNumber: '', postcode: '3890 AC', poBox: 'Postbus 18' },
    person: {
      ...nobody,
      initials: 'J.P.',
      firstNames: 'Jan Pieter',
      prefix: 'van den',
      surname: 'Berg',
      role: 'manager',
      email: 'info@xn--caf-dma.example',
      mobile: '0049 30 1234567',
      meansNumber: null,
    },
    signer: { ...nobody, initials: 'A.', firstNames: 'Anna', prefix: '', surname: 'Smit-de Vries' },
  }),
} as const satisfies Record<string, Sample>;
export type SampleName = keyof typeof SEARCH_SAMPLES;

/** What is typed, what it finds, and the fields that are said to have hit. */
export const SEARCH_QUESTIONS: readonly (readonly [
  typed: string,
  found: readonly SampleName[],
  fields?: readonly SearchFieldId[],
])[] = [
  // Names, whatever the keyboard.
  ["'t Hoekje", ['hoekje'], ['companyName']],
  ['\u2019t Hoekje', ['hoekje'], ['companyName']],
  ['\u2018t hoekje', ['hoekje']],
  ['hoekje', ['hoekje']],
  ['HOEK', ['hoekje']],
  ['sorensen', ['hoekje'], ['manager']],
  ['Sørensen', ['hoekje']],
  ['soren sorensen', ['hoekje'], ['manager']],
  ['strasse', ['strasse'], ['companyName']],
  ['Straße', ['strasse']],
  ['cafe muller', ['strasse']],
  ['dokovic', ['strasse'], ['manager']],
  ['Đoković', ['strasse']],
  ['Ruben Postma', ['dorpshuis'], ['manager']],
  ['postma ruben', ['dorpshuis']],
  ['postma dorpshuis', ['dorpshuis'], ['companyName', 'manager']],
  ['dorps ling', []],
  ['dorps lin', ['dorpshuis'], ['companyName']],
  ['ancona', ['strasse'], ['signer']],
  ["d'ancona", ['strasse'], ['signer']],
  ['d\u2019 Ancona', ['strasse']],
  ['d ancona', ['strasse']],
  ['smit', ['berg'], ['signer']],
  ['smit-de vries', ['berg'], ['signer']],
  ['smit \u2013 de vries', ['berg']],
  ['vries smit', ['berg']],
  ['van den berg', ['berg'], ['companyName']],
  ['jp berg', ['berg']],
  ['j.p. berg', ['berg']],
  ['j p berg', ['berg']],
  ['anna berg', ['berg'], ['companyName', 'signer']],
  // Legal forms with and without dots.
  ['vof berg', ['berg']],
  ['v.o.f. berg', ['berg']],
  ['bv', ['hoekje']],
  ['B.V.', ['hoekje']],
  // E-mail, whole; a domain in both its spellings.
  ['r.postma@dorpshuis.example', ['dorpshuis'], ['email']],
  ['R.POSTMA@DORPSHUIS.EXAMPLE', ['dorpshuis']],
  ['r.postma', ['dorpshuis'], ['manager']],
  ['info@café.example', ['berg'], ['email']],
  ['info@xn--caf-dma.example', ['berg'], ['email']],
  ['s.postma@dorpshuis.example', []],
  // Phone in any notation, whole.
  ['0612345678', ['dorpshuis'], ['mobile']],
  ['06-12345678', ['dorpshuis']],
  ['06 12 34 56 78', ['dorpshuis']],
  ['+31612345678', ['dorpshuis']],
  ['+31 6 12345678', ['dorpshuis']],
  ['+31 (0)6 1234 5678', ['dorpshuis']],
  ['0031612345678', ['dorpshuis']],
  ['31612345678', ['dorpshuis']],
  ['06-12345678 postma', ['dorpshuis'], ['manager', 'mobile']],
  ['612345678', ['dorpshuis']],
  ['+49 30 1234567', ['berg'], ['mobile']],
  ['06-99', []],
  // Postcode and number.
  ['1234 AB', ['dorpshuis'], ['address']],
  ['1234ab', ['dorpshuis']],
  ['1234 AB 12', ['dorpshuis'], ['address']],
  ['1234AB 12a', ['dorpshuis']],
  ['1234ab 12 A', ['dorpshuis']],
  ['1234AB12', ['dorpshuis']],
  ['1234 AB 13', []],
  ['3890AC 18', ['berg'], ['address']],
  ['1234 AB 12 postma', ['dorpshuis'], ['address', 'manager']],
  // Numbers with and without dashes, and their last part.
  ['ZU-2026-000123-7', ['dorpshuis'], ['number']],
  ['zu-2026-000123-7|1/3', ['dorpshuis']],
  ['zu20260001237', ['dorpshuis']],
  ['2026-000123-7', ['dorpshuis']],
  ['20260001237', ['dorpshuis']],
  ['2026 000123 7', ['dorpshuis']],
  ['000123-7', ['dorpshuis'], ['number']],
  ['69599084', ['dorpshuis'], ['kvkNumber']],
  ['6959 9084', ['dorpshuis']],
  ['69599084 postma', ['dorpshuis'], ['kvkNumber', 'manager']],
  ['000037178598', ['dorpshuis'], ['establishmentNumber']],
  ['ZR-100101', ['dorpshuis'], ['registrationNumber']],
  ['zr100101', ['dorpshuis']],
  ['100101', ['dorpshuis']],
  ['ZM-200101', ['dorpshuis'], ['meansNumber']],
  ['ZU-2026-000123-8', []],
  // Nothing that can be searched, and nothing that is there.
  ["'", []],
  ['\u201d', []],
  ['%', []],
  ['!!', []],
  ['onvindbaar', []],
];

/** What finds somebody by the beginning of what is masked, and by nobody but who works on the case. */
export const NEAR_QUESTIONS: readonly (readonly [
  typed: string,
  found: readonly SampleName[],
  fields?: readonly SearchFieldId[],
])[] = [
  ['r.postma@dor', ['dorpshuis'], ['email']],
  ['@dorpshuis.example', ['dorpshuis'], ['email']],
  ['rpostma@', ['dorpshuis'], ['email']],
  ['+31 6 12', ['dorpshuis'], ['mobile']],
  ['0031 6 12', ['dorpshuis']],
  ['06-12', ['dorpshuis']],
  ['(06) 1234', ['dorpshuis']],
  ['0049 30 12', ['berg'], ['mobile']],
  ['postma 06-12', ['dorpshuis'], ['manager', 'mobile']],
  ['1234 AB 061234567', ['dorpshuis']],
];
