/** Decides what the stand-in answers to a path: the same statuses and error codes as the KVK API. */
import {
  branchAnswer,
  branchListAnswer,
  mainBranchAnswer,
  ownerAnswer,
  profileAnswer,
  searchResults,
} from './kvkAnswers';
import { branchesOf, type StandInCompany } from './standInCompany';

export interface StandInAnswer {
  readonly status: number;
  readonly body: object;
}

/** Sentences of KVK's own errors; the stand-in's callers read the code only. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  IPD0004: 'Het KVK-nummer is niet valide.',
  IPD0005: 'Op basis van het KVK-nummer kan het product niet worden geleverd.',
  IPD0006: 'Het vestigingsnummer is niet valide.',
  IPD0007: 'Op basis van het vestigingsnummer kan het product niet worden geleverd.',
  IPD1002: 'De gegevens zijn tijdelijk niet leverbaar. Probeer het later nog een keer.',
  IPD1003: 'De gegevens zijn tijdelijk niet leverbaar. Probeer het over 5 minuten nog een keer.',
  IPD1999: 'Een opgegeven parameter is ongeldig.',
  IPD5200: 'Er zijn geen gegevens gevonden die voldoen aan de opgegeven zoekparameters.',
};

/** An error as KVK words it. */
export function kvkFault(status: number, code: string): StandInAnswer {
  return { status, body: { fout: [{ code, omschrijving: DESCRIPTIONS[code] ?? 'Algemene technische fout.' }] } };
}

const found = (body: object): StandInAnswer => ({ status: 200, body });
const MOST_RESULTS = 100;

type Known = readonly StandInCompany[];

function numberIn(result: object): string | null {
  return 'vestigingsnummer' in result ? String(result.vestigingsnummer) : null;
}

function matches(company: StandInCompany, query: URLSearchParams): boolean {
  const { kvkNummer, naam, rsin, datumEinde } = company;
  const name = query.get('naam')?.toLowerCase();
  return (
    (query.get('kvkNummer') ?? kvkNummer) === kvkNummer &&
    (name === undefined || naam.toLowerCase().includes(name)) &&
    (!query.has('rsin') || query.get('rsin') === rsin) &&
    (datumEinde === undefined || query.get('inclusiefInactieveRegistraties') === 'true')
  );
}

function search(companies: Known, base: string, query: URLSearchParams): StandInAnswer {
  if (!/^\d{8}$/.test(query.get('kvkNummer') ?? '00000000')) {
    return kvkFault(400, 'IPD1999');
  }
  const [page, size] = [Number(query.get('pagina') ?? 1), Number(query.get('resultatenPerPagina') ?? 10)];
  const all = companies
    .filter((company) => matches(company, query))
    .flatMap((company) => searchResults(base, company))
    .filter((one) => !query.has('vestigingsnummer') || numberIn(one) === query.get('vestigingsnummer'));
  const perPage = Math.min(size, MOST_RESULTS);
  const resultaten = all.slice((page - 1) * perPage, page * perPage);
  return resultaten.length === 0
    ? kvkFault(404, 'IPD5200')
    : found({ pagina: page, resultatenPerPagina: perPage, totaal: all.length, resultaten, _links: {} });
}

type Answerer = (base: string, company: StandInCompany) => object | undefined;

/** Part of a Basisprofiel → its answer; the whole one has no name. */
const PARTS: Readonly<Record<string, Answerer>> = {
  '': profileAnswer,
  eigenaar: ownerAnswer,
  hoofdvestiging: mainBranchAnswer,
  vestigingen: branchListAnswer,
};

const people: Answerer = (_base, { kvkNummer, functionarissen }) =>
  functionarissen === undefined ? undefined : { kvkNummer, ...functionarissen };

function ofBranch(companies: Known, number: string): StandInAnswer {
  if (!/^\d{12}$/.test(number)) {
    return kvkFault(400, 'IPD0006');
  }
  for (const company of companies) {
    const one = branchesOf(company).find(({ vestigingsnummer }) => vestigingsnummer === number);
    if (one !== undefined) {
      return found(branchAnswer(company, one));
    }
  }
  return kvkFault(404, 'IPD0007');
}

/** Answers for these companies, with links to this address. */
export function standInAnswers(companies: Known, base: string): (url: URL) => StandInAnswer {
  function ofCompany(kvkNumber: string, answer: Answerer): StandInAnswer {
    if (!/^\d{8}$/.test(kvkNumber)) {
      return kvkFault(400, 'IPD0004');
    }
    const company = companies.find(({ kvkNummer }) => kvkNummer === kvkNumber);
    if (company?.fout !== undefined) {
      return kvkFault(company.fout.status, company.fout.code);
    }
    const body = company && answer(base, company);
    return body === undefined ? kvkFault(404, 'IPD0005') : found(body);
  }
  return ({ pathname, searchParams }) => {
    const [, product = '', rest = ''] = /\/(v\d\/[a-z]+)\/?(.*)$/.exec(pathname) ?? [];
    const [first = '', second = ''] = rest.split('/');
    const part = PARTS[second];
    if (product === 'v2/zoeken') {
      return search(companies, base, searchParams);
    }
    if (product === 'v1/basisprofielen' && part !== undefined) {
      return ofCompany(first, part);
    }
    if (product === 'v1/vestigingsprofielen') {
      return ofBranch(companies, first);
    }
    if (product === 'v1/functionarissen' && first === 'kvknummer') {
      return ofCompany(second, people);
    }
    return { status: 404, body: { message: 'Not found' } };
  };
}
