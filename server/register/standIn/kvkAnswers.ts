/** Decides how the stand-in words its answers: as the KVK API does, links and runs of spaces included. */
import type { KvkAddress } from '../kvkShapes';
import { branchesOf, type StandInBranch, type StandInCompany } from './standInCompany';

/** Address of the stand-in, without a slash at the end. */
type Base = string;

const profileLink = (base: Base, number: string): string => `${base}/v1/basisprofielen/${number}`;
const branchLink = (base: Base, number: string): string => `${base}/v1/vestigingsprofielen/${number}`;

function linksTo(base: Base, number: string, names: readonly string[]): { rel: string; href: string }[] {
  const profile = profileLink(base, number);
  return names.map((rel) => ({ rel, href: rel === 'basisprofiel' ? profile : `${profile}/${rel}` }));
}

function addressOf(address: KvkAddress): object {
  const { straatnaam, huisnummer, huisletter, huisnummerToevoeging, postbusnummer, postcode, plaats } = address;
  if (address.indAfgeschermd === 'Ja') {
    return address;
  }
  const number = [huisnummer, huisletter, huisnummerToevoeging].filter((part) => part !== undefined).join(' ');
  const first = postbusnummer === undefined ? `${straatnaam ?? ''} ${number}` : `Postbus ${postbusnummer}`;
  return { ...address, volledigAdres: `${first}${' '.repeat(26)}${postcode ?? ''} ${plaats ?? ''}` };
}

/** A Vestigingsprofiel. */
export function branchAnswer(company: StandInCompany, { vestigingsnummer, naam, adressen }: StandInBranch): object {
  const { kvkNummer, datumAanvang, vestigingen, rsin } = company;
  const isMain = vestigingen[0]?.vestigingsnummer === vestigingsnummer;
  return {
    vestigingsnummer,
    kvkNummer,
    rsin,
    indNonMailing: 'Ja',
    formeleRegistratiedatum: datumAanvang,
    materieleRegistratie: { datumAanvang },
    eersteHandelsnaam: naam,
    indHoofdvestiging: isMain ? 'Ja' : 'Nee',
    indCommercieleVestiging: 'Ja',
    totaalWerkzamePersonen: 1,
    adressen: adressen.map(addressOf),
  };
}

/** The main establishment of a Basisprofiel; undefined when the company has none. */
export function mainBranchAnswer(base: Base, company: StandInCompany): object | undefined {
  const [main] = company.vestigingen;
  const links = linksTo(base, company.kvkNummer, ['hoofdvestiging', 'vestigingen', 'basisprofiel']);
  return main === undefined ? undefined : { ...branchAnswer(company, main), links };
}

/** The owner of a Basisprofiel. */
export function ownerAnswer(base: Base, company: StandInCompany): object {
  const { kvkNummer, rsin, rechtsvorm, uitgebreideRechtsvorm } = company;
  return { rsin, rechtsvorm, uitgebreideRechtsvorm, links: linksTo(base, kvkNummer, ['eigenaar', 'basisprofiel']) };
}

/** A Basisprofiel. */
export function profileAnswer(base: Base, company: StandInCompany): object {
  const { kvkNummer, naam, statutaireNaam, datumAanvang, datumEinde, handelsnamen } = company;
  return {
    kvkNummer,
    indNonMailing: 'Ja',
    naam,
    formeleRegistratiedatum: datumAanvang,
    materieleRegistratie: { datumAanvang, datumEinde },
    totaalWerkzamePersonen: 1,
    statutaireNaam,
    handelsnamen: handelsnamen.map((name, volgorde) => ({ naam: name, volgorde })),
    sbiActiviteiten: [],
    links: [{ rel: 'self', href: profileLink(base, kvkNummer) }, ...linksTo(base, kvkNummer, ['vestigingen'])],
    _embedded: { hoofdvestiging: mainBranchAnswer(base, company), eigenaar: ownerAnswer(base, company) },
  };
}

/** The list of establishments of a Basisprofiel. */
export function branchListAnswer(base: Base, company: StandInCompany): object {
  const all = branchesOf(company);
  return {
    kvkNummer: company.kvkNummer,
    aantalCommercieleVestigingen: all.length,
    aantalNietCommercieleVestigingen: 0,
    totaalAantalVestigingen: all.length,
    vestigingen: all.map(({ vestigingsnummer, naam }, index) => ({
      vestigingsnummer,
      eersteHandelsnaam: naam,
      indHoofdvestiging: index === 0 ? 'Ja' : 'Nee',
      indCommercieleVestiging: 'Ja',
      links: [{ rel: 'vestigingsprofiel', href: branchLink(base, vestigingsnummer) }],
    })),
    links: linksTo(base, company.kvkNummer, ['vestigingen', 'basisprofiel']),
  };
}

function searchResult(base: Base, company: StandInCompany, [one, index]: [StandInBranch, number]): object {
  const [address] = one.adressen;
  const visible = address?.indAfgeschermd === 'Nee' ? address : undefined;
  return {
    kvkNummer: company.kvkNummer,
    vestigingsnummer: one.vestigingsnummer,
    naam: one.naam,
    adres: { binnenlandsAdres: { type: 'bezoekadres', straatnaam: visible?.straatnaam, plaats: visible?.plaats } },
    type: index === 0 ? 'hoofdvestiging' : 'nevenvestiging',
    actief: company.datumEinde === undefined ? 'Ja' : 'Nee',
    _links: {
      basisprofiel: { href: profileLink(base, company.kvkNummer) },
      vestigingsprofiel: { href: branchLink(base, one.vestigingsnummer) },
    },
  };
}

/** What Zoeken finds of a company: each of its establishments. */
export function searchResults(base: Base, company: StandInCompany): object[] {
  const { kvkNummer, naam, fout } = company;
  return fout === undefined
    ? branchesOf(company).map((one, index) => searchResult(base, company, [one, index]))
    : [{ kvkNummer, naam, type: 'rechtspersoon' }];
}
