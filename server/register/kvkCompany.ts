/** Decides how the answers of the KVK API about one number become the company that checks and bench read. */
import type { z } from 'zod';
import type { RegisterAddress, RegisterCompany } from '@desk/shared/application/tradeRegister';
import { readFunctionaries, readSpecialStatus } from './kvkFunctionaries';
import type {
  establishmentListShape,
  establishmentShape,
  KvkAddress,
  KvkFunctionaries,
  ownerShape,
  profileShape,
} from './kvkShapes';
import { isYes, kvkDay, tidy } from './kvkValues';

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

/** Country as KVK writes it → ISO 3166; another one stays in KVK's words. */
const COUNTRIES: Readonly<Record<string, string>> = { nederland: 'NL', belgië: 'BE', duitsland: 'DE', frankrijk: 'FR' };

function countryOf(land: string | undefined): string {
  const name = tidy(land);
  return name === '' ? 'NL' : (COUNTRIES[name.toLowerCase()] ?? name);
}

function readAddress(address: KvkAddress): RegisterAddress {
  return {
    kind: address.type === 'correspondentieadres' ? 'post' : 'visit',
    shielded: isYes(address.indAfgeschermd),
    street: tidy(address.straatnaam),
    houseNumber: tidy(address.huisnummer),
    houseLetter: tidy(address.huisletter),
    houseAddition: tidy(address.huisnummerToevoeging),
    postcode: tidy(address.postcode),
    city: tidy(address.plaats),
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
    legalForm: tidy(owner?.rechtsvorm ?? owner?.uitgebreideRechtsvorm),
    startedOn: kvkDay(profile.materieleRegistratie?.datumAanvang),
    endedOn: kvkDay(profile.materieleRegistratie?.datumEinde),
    specialStatus: functionaries === null ? null : readSpecialStatus(functionaries),
    addresses: readAddresses(answers),
    establishments: readEstablishments(answers),
    functionaries: functionaries === null ? null : readFunctionaries(functionaries),
  };
}
