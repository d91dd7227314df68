/** Decides how the answers of the KVK API about one number become the company that checks and bench read. */
import type { z } from 'zod';
import type { RegisterAddress, RegisterCompany } from '@desk/shared/application/tradeRegister';
import { countryCodeOf } from '@desk/shared/language/countries';
import { readFunctionaries, readSpecialStatus } from './kvkFunctionaries';
import type {
  establishmentListShape,
  establishmentShape,
  KvkAddress,
  KvkFunctionaries,
  ownerShape,
  profileShape,
} from './kvkShapes';
import { isYes, kvkPartialDay, tidy } from './kvkValues';

export interface KvkAnswers {
  readonly profile: z.infer<typeof profileShape>;
  readonly owner: z.infer<typeof ownerShape> | null;
  readonly mainEstablishment: z.infer<typeof establishmentShape> | null;
  readonly establishments: z.infer<typeof establishmentListShape> | null;
  /** The establishment that the case names, when it is not the main one. */
  readonly named: z.infer<typeof establishmentShape> | null;
  /** Null when the register gave no answer about people. */
  readonly functionaries: KvkFunctionaries | null;
}

/** A country as KVK writes it, in Dutch; one that nobody knows stays in KVK's words. */
function countryOf(land: string | undefined): string {
  const name = tidy(land);
  return name === '' ? 'NL' : (countryCodeOf(name) ?? name);
}

const hasDigit = (word: string): boolean => /[0-9]/.test(word);

/** A place abroad has its postcode before or behind it: the words with a digit that stand together, "SW1A 2AA" or "D 10117". */
function splitPlace(text: string): Pick<RegisterAddress, 'postcode' | 'city'> {
  const words = text.split(/[\s,]+/u).filter((word) => word !== '');
  const first = words.findIndex(hasDigit);
  if (first < 0) {
    return { postcode: '', city: text };
  }
  const behind = words.slice(first).findIndex((word) => !hasDigit(word));
  const end = behind < 0 ? words.length : first + behind;
  const hasLetters = first === 1 && end < words.length && /^[A-Z]{1,3}$/.test(words[0] ?? '');
  const from = hasLetters ? 0 : first;
  return { postcode: words.slice(from, end).join(' '), city: [...words.slice(0, from), ...words.slice(end)].join(' ') };
}

/** A street abroad has its number before or behind it; what has neither, or both, stays together as the street. */
function splitStreet(text: string): Pick<RegisterAddress, 'street' | 'houseNumber'> {
  const before = /^([0-9]+[A-Za-z]?)\s+([^0-9]+)$/u.exec(text);
  const behind = /^([^0-9]+?)\s+([0-9]+[A-Za-z]?)$/u.exec(text);
  const [street = text, houseNumber = ''] = before ? [before[2], before[1]] : behind ? [behind[1], behind[2]] : [];
  return { street, houseNumber };
}

/** Of an address abroad KVK gives two lines and the country. */
function addressAbroad(address: KvkAddress): Pick<RegisterAddress, 'street' | 'houseNumber' | 'postcode' | 'city'> {
  return { ...splitStreet(tidy(address.straatHuisnummer)), ...splitPlace(tidy(address.postcodeWoonplaats)) };
}

function readAddress(address: KvkAddress): RegisterAddress {
  const isAbroad = tidy(address.straatHuisnummer) !== '' || tidy(address.postcodeWoonplaats) !== '';
  const dutch = {
    street: tidy(address.straatnaam),
    houseNumber: tidy(address.huisnummer),
    postcode: tidy(address.postcode),
    city: tidy(address.plaats),
  };
  return {
    kind: address.type === 'correspondentieadres' ? 'post' : 'visit',
    shielded: isYes(address.indAfgeschermd),
    ...(isAbroad && dutch.street === '' && dutch.city === '' ? addressAbroad(address) : dutch),
    houseLetter: tidy(address.huisletter),
    houseAddition: tidy(address.huisnummerToevoeging),
    poBox: tidy(address.postbusnummer),
    country: countryOf(address.land),
  };
}

/** Addresses of the main establishment and of the named one; the owner's own only when there is no establishment. */
function readAddresses({ mainEstablishment, named, owner }: KvkAnswers): RegisterAddress[] {
  const ofEstablishments = [...(mainEstablishment?.adressen ?? []), ...(named?.adressen ?? [])];
  const all = (ofEstablishments.length > 0 ? ofEstablishments : (owner?.adressen ?? [])).map(readAddress);
  const seen = new Set<string>();
  return all.filter((address) => {
    const text = JSON.stringify(address);
    return !seen.has(text) && seen.add(text);
  });
}

function readEstablishments({ establishments, mainEstablishment }: KvkAnswers): RegisterCompany['establishments'] {
  const listed = (establishments?.vestigingen ?? []).map((one) => ({
    number: one.vestigingsnummer,
    name: tidy(one.eersteHandelsnaam),
    main: isYes(one.indHoofdvestiging),
  }));
  if (mainEstablishment === null || listed.some(({ number }) => number === mainEstablishment.vestigingsnummer)) {
    return listed;
  }
  const { vestigingsnummer, eersteHandelsnaam } = mainEstablishment;
  return [{ number: vestigingsnummer, name: tidy(eersteHandelsnaam), main: true }, ...listed];
}

/**
 * The company of one number.
 * @param answers what the KVK API gave about it, each as it came
 * @returns the same in the desk's words; nothing is filled in that the register did not say
 */
export function readCompany(answers: KvkAnswers): RegisterCompany {
  const { profile, owner, functionaries } = answers;
  const names = [...(profile.handelsnamen ?? [])].sort((a, b) => (a.volgorde ?? 0) - (b.volgorde ?? 0));
  return {
    kvkNumber: profile.kvkNummer,
    rsin: owner?.rsin ?? null,
    name: tidy(profile.naam),
    statutoryName: profile.statutaireNaam === undefined ? null : tidy(profile.statutaireNaam),
    tradeNames: [...new Set(names.map(({ naam }) => tidy(naam)))],
    legalForm: tidy(owner?.rechtsvorm) || tidy(owner?.uitgebreideRechtsvorm),
    startedOn: kvkPartialDay(profile.materieleRegistratie?.datumAanvang),
    endedOn: kvkPartialDay(profile.materieleRegistratie?.datumEinde),
    specialStatus: functionaries === null ? null : readSpecialStatus(functionaries),
    addresses: readAddresses(answers),
    establishments: readEstablishments(answers),
    functionaries: functionaries === null ? null : readFunctionaries(functionaries),
  };
}
