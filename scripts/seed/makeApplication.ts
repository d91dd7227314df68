/** Invents the application of a registered company: mostly as registered, now and then with a slip or a change. */
import type { ApplicationInput, ApplicationPersonInput, SignerInput } from '@desk/shared/application/application';
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { RegisteredMeansInput, RegistrationInput } from '@desk/shared/application/registration';
import type { Dice } from './dice';
import { numberFor, type Place } from './makeRegistration';
import { CITIES, POSITIONS, SERVICES, STREETS } from './words';

const DAY = 86_400_000;
const DAYS_BACK = 60;
/** People file between seven in the morning and ten at night. */
const WAKING_HOURS = { least: 7 * 3600, most: 22 * 3600 };

type Slip<T> = (value: T, dice: Dice) => T;

/** What people get wrong, or what changed since they registered. */
const PERSON_SLIPS: readonly Slip<ApplicationPersonInput>[] = [
  (person) => ({ ...person, mobile: `+31${person.mobile.slice(1)}` }),
  (person) => ({ ...person, email: person.email.replace('@', '@mail.') }),
  (person) => ({ ...person, email: person.email.replace(/@.*/, (domain) => domain.toUpperCase()) }),
  (person) => ({ ...person, mobile: `${person.mobile.slice(0, -1)}${(Number(person.mobile.slice(-1)) + 1) % 10}` }),
  (person) => ({ ...person, prefix: '', surname: [person.surname, person.prefix].filter(Boolean).join(', ') }),
  (person) => ({ ...person, initials: person.initials.replaceAll('.', '') }),
  (person) => ({ ...person, meansNumber: null }),
];
const COMPANY_SLIPS: readonly Slip<ApplicationInput>[] = [
  ({ address, ...rest }) => ({ ...rest, address: { ...address, postcode: address.postcode.replace(/^.{4}/, '$& ') } }),
  ({ address, ...rest }, dice) => ({ ...rest, address: { ...address, street: dice.pick(STREETS) } }),
  ({ address, ...rest }, dice) => ({ ...rest, address: { ...address, city: dice.pick(CITIES)[0] } }),
  (application) => ({ ...application, companyName: application.companyName.replace(' B.V.', ' BV') }),
  (application) => ({ ...application, establishmentNumber: null }),
];

function declare(means: RegisteredMeansInput, dice: Dice): ApplicationPersonInput {
  const { level: _level, status: _status, effectiveFrom: _effectiveFrom, ...known } = means;
  const person = { ...known, employed: dice.chance(0.9) };
  return dice.chance(0.2) ? dice.pick(PERSON_SLIPS)(person, dice) : person;
}

/** The manager signs; a company with joint authority brings a second one. */
function signersOf(means: readonly RegisteredMeansInput[], dice: Dice): SignerInput[] {
  const isJoint = means.length > 1 && dice.chance(0.3);
  return means.slice(0, isJoint ? 2 : 1).map(({ initials, firstNames, prefix, surname, birthDate }) => ({
    initials,
    firstNames,
    prefix,
    surname,
    birthDate,
    position: dice.pick(POSITIONS),
    authority: isJoint ? 'joint' : 'sole',
  }));
}

export interface Wish extends Place {
  readonly targetLevel: AssuranceLevelId;
  /** YYYY-MM-DD: the last day on which applications came in. */
  readonly until: string;
}

/** The application at a place of the data set. */
export function makeApplication(dice: Dice, registration: RegistrationInput, wish: Wish): ApplicationInput {
  const { seed, place, targetLevel, until } = wish;
  const { means, hasManagementModule: _hasManagementModule, ...company } = registration;
  const day = Date.parse(until) - dice.between(0, DAYS_BACK) * DAY;
  const asRegistered: ApplicationInput = {
    frontOfficeId: `SEED-${numberFor(seed, place)}`,
    submittedAt: new Date(day + dice.between(WAKING_HOURS.least, WAKING_HOURS.most) * 1000).toISOString(),
    ...company,
    targetLevel,
    targetServices: dice.chance(0.4) ? [dice.pick(SERVICES)] : [],
    severalCompanies: dice.chance(0.01),
    language: dice.chance(0.06) ? 'en' : 'nl',
    persons: means.map((one) => declare(one, dice)),
    signers: signersOf(means, dice),
  };
  return dice.chance(0.15) ? dice.pick(COMPANY_SLIPS)(asRegistered, dice) : asRegistered;
}
