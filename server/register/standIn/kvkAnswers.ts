/** Decides how the stand-in words its answers: as the KVK API does, links and runs of spaces included. */
import type { KvkAddress } from '../kvkShapes';
import { branchesOf, type StandInBranch, type StandInCompany } from './standInCompany';

type Links = { readonly rel: string; readonly href: string }[];

function addressOf(address: KvkAddress): object {
  const { straatnaam, huisnummer, huisletter, huisnummerToevoeging, postbusnummer, postcode, plaats } = address;
  if (address.indAfgeschermd === 'Ja') {
    return address;
  }
  const number = [huisnummer, huisletter, huisnummerToevoeging].filter((part) => part !== undefined).join(' ');
  const first = postbusnummer === undefined ? `${straatnaam ?? ''} ${number}` : `Postbus ${postbusnummer}`;
  return { ...address, volledigAdres: `${first}${' '.repeat(26)}${postcode ?? ''} ${plaats ?? ''}` };
}

/** The answers of one stand-in at this address, without a slash at the end. */
export function kvkAnswers(base: string) {
  const profileOf = (number: string): string => `${base}/v1/basisprofielen/${number}`;
  const branchLink = (number: string): string => `${base}/v1/vestigingsprofielen/${number}`;
  const linksTo = (number: string, names: readonly string[]): Links =>
    names.map((rel) => ({ rel, href: rel === 'basisprofiel' ? profileOf(number) : `${profileOf(number)}/${rel}` }));

  function branch(company: StandInCompany, { vestigingsnummer, naam, adressen }: StandInBranch): object {
    const { kvkNummer, datumAanvang, vestigingen, rsin } = company;
    const isMain = vestigingen[0]?.vestigingsnummer === vestigingsnummer;
    return {
      ...{ vestigingsnummer, kvkNummer, rsin, indNonMailing: 'Ja', formeleRegistratiedatum: datumAanvang },
      ...{ materieleRegistratie: { datumAanvang }, eersteHandelsnaam: naam },
      ...{ indHoofdvestiging: isMain ? 'Ja' : 'Nee', indCommercieleVestiging: 'Ja', totaalWerkzamePersonen: 1 },
      adressen: adressen.map(addressOf),
    };
  }

  function mainBranch(company: StandInCompany): object | undefined {
    const [main] = company.vestigingen;
    const links = linksTo(company.kvkNummer, ['hoofdvestiging', 'vestigingen', 'basisprofiel']);
    return main === undefined ? undefined : { ...branch(company, main), links };
  }

  function owner({ kvkNummer, rsin, rechtsvorm, uitgebreideRechtsvorm }: StandInCompany): object {
    return { rsin, rechtsvorm, uitgebreideRechtsvorm, links: linksTo(kvkNummer, ['eigenaar', 'basisprofiel']) };
  }

  function profile(company: StandInCompany): object {
    const { kvkNummer, naam, statutaireNaam, datumAanvang, datumEinde, handelsnamen } = company;
    return {
      ...{ kvkNummer, indNonMailing: 'Ja', naam, formeleRegistratiedatum: datumAanvang },
      ...{ materieleRegistratie: { datumAanvang, datumEinde }, totaalWerkzamePersonen: 1, statutaireNaam },
      handelsnamen: handelsnamen.map((name, volgorde) => ({ naam: name, volgorde })),
      sbiActiviteiten: [],
      links: [{ rel: 'self', href: profileOf(kvkNummer) }, ...linksTo(kvkNummer, ['vestigingen'])],
      _embedded: { hoofdvestiging: mainBranch(company), eigenaar: owner(company) },
    };
  }

  function branchList(company: StandInCompany): object {
    const all = branchesOf(company);
    return {
      ...{
        kvkNummer: company.kvkNummer,
        aantalCommercieleVestigingen: all.length,
        aantalNietCommercieleVestigingen: 0,
      },
      totaalAantalVestigingen: all.length,
      vestigingen: all.map((one, index) => ({
        ...{ vestigingsnummer: one.vestigingsnummer, eersteHandelsnaam: one.naam },
        ...{ indHoofdvestiging: index === 0 ? 'Ja' : 'Nee', indCommercieleVestiging: 'Ja' },
        links: [{ rel: 'vestigingsprofiel', href: branchLink(one.vestigingsnummer) }],
      })),
      links: linksTo(company.kvkNummer, ['vestigingen', 'basisprofiel']),
    };
  }

  function searchResult(company: StandInCompany, one: StandInBranch, index: number): object {
    const [address] = one.adressen;
    const visible = address?.indAfgeschermd === 'Nee' ? address : undefined;
    return {
      ...{ kvkNummer: company.kvkNummer, vestigingsnummer: one.vestigingsnummer, naam: one.naam },
      adres: {
        binnenlandsAdres: { type: 'bezoekadres', straatnaam: visible?.straatnaam, plaats: visible?.plaats },
      },
      type: index === 0 ? 'hoofdvestiging' : 'nevenvestiging',
      actief: company.datumEinde === undefined ? 'Ja' : 'Nee',
      _links: {
        basisprofiel: { href: profileOf(company.kvkNummer) },
        vestigingsprofiel: { href: branchLink(one.vestigingsnummer) },
      },
    };
  }

  return {
    profile,
    owner,
    mainBranch,
    branchList,
    branch,
    functionaries: ({ kvkNummer, functionarissen }: StandInCompany): object => ({ kvkNummer, ...functionarissen }),
    searchResults: (company: StandInCompany): object[] =>
      company.fout === undefined
        ? branchesOf(company).map((one, index) => searchResult(company, one, index))
        : [{ kvkNummer: company.kvkNummer, naam: company.naam, type: 'rechtspersoon' }],
  };
}
