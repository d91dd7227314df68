/** Every comparator by a short name, for the tests that hold each of them to the same laws. */
import type { Comparator } from './comparison';
import { compareCompanyName } from './companyName';
import { compareCountry } from './country';
import { compareDay } from './day';
import { compareEmail } from './email';
import { compareFirstNames } from './firstNames';
import { compareFullName } from './fullName';
import { compareHouseNumber } from './houseNumber';
import { compareInitials } from './initials';
import { compareLegalForm } from './legalForm';
import { compareNumber } from './number';
import { comparePhone } from './phone';
import { comparePoBox } from './poBox';
import { comparePostcode } from './postcode';
import { compareStreet } from './street';
import { compareSurname } from './surname';
import { compareText } from './text';

export const COMPARATORS = {
  text: compareText,
  street: compareStreet,
  company: compareCompanyName,
  form: compareLegalForm,
  country: compareCountry,
  number: compareNumber,
  day: compareDay,
  house: compareHouseNumber,
  postcode: comparePostcode,
  poBox: comparePoBox,
  initials: compareInitials,
  firstNames: compareFirstNames,
  surname: compareSurname,
  fullName: compareFullName,
  email: compareEmail,
  phone: comparePhone,
} as const satisfies Record<string, Comparator>;
export type ComparatorName = keyof typeof COMPARATORS;
export const COMPARATOR_NAMES = Object.keys(COMPARATORS) as readonly ComparatorName[];
