/** Invents a company with the means its people hold today. */
import type { RegisteredMeansInput, RegistrationInput } from '@desk/shared/application/registration';
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { Address } from '@desk/shared/application/fields/addressFields';
import type { Dice } from './dice';
import { CITIES, COMPANY_NAMES, FIRST_NAMES, LEGAL_FORMS, STREETS, SURNAMES, TRADES } from './words';

const MOST_PERSONS = 4;
/** Seeds that differ by this much share their numbers; the same data set is asked for again with the same seed. */
const SEED_RANGE = 900;
const LETTERS = ['A', 'B', 'D', 'G', 'H', 'K', 'L', 'N', 'P', 'R', 'T', 'V', 'X', 'Z'] as const;

export interface Place {
  readonly seed: number;
  /** 1 and up. */
  readonly place: number;
}

/** Three digits of the seed and seven of the number, so that data sets of different seeds lie side by side. */
export function numberFor(seed: number, number: number): string {
  return `${100 + (seed % SEED_RANGE)}${String(number).padStart(7, '0')}`;
}

function dayBetween(dice: Dice, firstYear: number, lastYear: number): string {
  const [year, month, day] = [dice.between(firstYear, lastYear), dice.between(1, 12), dice.between(1, 28)];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function makeAddress(dice: Dice): Address {
  const [city, digits] = dice.pick(CITIES);
  return {
    street: dice.pick(STREETS),
    houseNumber: String(dice.between(1, 240)),
    houseLetter: dice.chance(0.1) ? 'A' : '',
    houseAddition: dice.chance(0.05) ? String(dice.between(1, 4)) : '',
    postcode: `${digits}${dice.pick(LETTERS)}${dice.pick(LETTERS)}`,
    city,
    poBox: '',
    country: 'NL',
  };
}

/** A name as part of an address on the internet: plain letters only. */
function slug(text: string): string {
  return text
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function makeMeans(dice: Dice, { seed, place }: Place, { at, level, domain }: Holder): RegisteredMeansInput {
  const firstNames = dice.pick(FIRST_NAMES);
  const [prefix, surname] = dice.pick(SURNAMES);
  return {
    meansNumber: `ZM-${numberFor(seed, place * MOST_PERSONS + at)}`,
    role: at === 0 ? 'manager' : 'user',
    level,
    status: dice.chance(0.03) ? 'suspended' : 'active',
    initials: `${firstNames.slice(0, 1)}.`,
    firstNames,
    prefix,
    surname,
    birthDate: dayBetween(dice, 1956, 2003),
    email: `${slug(firstNames)}.${slug(surname)}${at === 0 ? '' : at}@${domain}`,
    mobile: `06${dice.between(1, 5)}000${String(dice.between(0, 9999)).padStart(4, '0')}`,
    effectiveFrom: dayBetween(dice, 2018, 2024),
  };
}
interface Holder {
  /** 0 is the manager. */
  readonly at: number;
  readonly level: AssuranceLevelId;
  readonly domain: string;
}

/**
 * The registration at a place of the data set.
 * @param where numbers follow from it; the KVK number lies in 99000000 and up, which the register does not give out
 * @param level what the manager holds; users hold the same
 */
export function makeRegistration(dice: Dice, where: Place, level: AssuranceLevelId): RegistrationInput {
  const [legalForm, ending] = dice.pick(LEGAL_FORMS);
  const name = `${dice.pick(TRADES)} ${dice.pick(COMPANY_NAMES)}`;
  const domain = `${slug(name)}${where.place}.example`;
  const persons = dice.chance(0.55) ? 1 : dice.between(2, MOST_PERSONS);
  const kvkNumber = `99${String(where.place % 1_000_000).padStart(6, '0')}`;
  return {
    registrationNumber: `ZR-${numberFor(where.seed, where.place)}`,
    kvkNumber,
    establishmentNumber: dice.chance(0.2) ? `9999${kvkNumber}` : null,
    companyName: `${name}${ending}`,
    legalForm,
    address: makeAddress(dice),
    hasManagementModule: dice.chance(0.02),
    means: Array.from({ length: persons }, (_, at) => makeMeans(dice, where, { at, level, domain })),
  };
}
