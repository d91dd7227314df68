/** Decides which questions about one company go to the KVK API, and what is concluded when one of them is not answered. */
import { setTimeout as pause } from 'node:timers/promises';
import type { DirectorCompany, RegisterCompany } from '@desk/shared/application/tradeRegister';
import { isWholeDay } from '@desk/shared/calendar/partialDay';
import { readCompany, type KvkAnswers } from './kvkCompany';
import { KvkError } from './kvkErrors';
import { KVK_GENERATIONS } from './kvkGenerations';
import { kvkGet, type KvkConnection, type KvkGet } from './kvkRequest';
import {
  establishmentListShape,
  establishmentShape,
  functionariesShape,
  ownerShape,
  profileShape,
  searchShape,
} from './kvkShapes';
import type { RegisterAnswer, RegisterQuestion, TradeRegister } from './tradeRegister';

const PATIENCE_MS = 10_000;
/** The one generation whose answers the desk can read; the settings refuse another one. */
const PATHS = KVK_GENERATIONS.current;

export interface KvkSettings {
  readonly url: string;
  readonly key: string;
  /** Shown with the data. */
  readonly provider: string;
  /** The moment of an answer is read from this clock before the first question. */
  readonly clock: () => Date;
  readonly connection?: Partial<KvkConnection>;
}

/** Says of a part of the answer that is not supplied: there is none. What is only out of order now is thrown on. */
async function orNull<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof KvkError && ['notFound', 'noProduct', 'invalid', 'refused'].includes(error.meaning)) {
      return null;
    }
    throw error;
  }
}

async function askAll(get: KvkGet, { kvkNumber, establishmentNumber }: RegisterQuestion): Promise<KvkAnswers> {
  const profiles = PATHS.company.path(kvkNumber);
  const profile = await get(profiles, profileShape);
  const { eigenaar, hoofdvestiging } = profile._embedded ?? {};
  const mainEstablishment = hoofdvestiging ?? (await orNull(get(`${profiles}/hoofdvestiging`, establishmentShape)));
  const isOther = establishmentNumber !== null && establishmentNumber !== mainEstablishment?.vestigingsnummer;
  const named = isOther
    ? await orNull(get(PATHS.establishment.path(kvkNumber, establishmentNumber), establishmentShape))
    : null;
  return {
    profile,
    mainEstablishment,
    owner: eigenaar ?? (await orNull(get(`${profiles}/eigenaar`, ownerShape))),
    establishments: await orNull(get(`${profiles}/vestigingen`, establishmentListShape)),
    // An establishment of another company says nothing about this one.
    named: named?.kvkNummer === kvkNumber ? named : null,
    functionaries: await orNull(get(PATHS.functionaries.path(kvkNumber), functionariesShape)),
  };
}

/** Whether the register knows the number at all, also one that has ended; false when searching is not allowed either. */
async function isKnown(get: KvkGet, kvkNumber: string): Promise<boolean> {
  const results = await orNull(get(PATHS.search.path(kvkNumber), searchShape));
  return (results?.totaal ?? 0) > 0;
}

/** Longest chain of companies that direct each other, and most companies in it, that one question looks into. */
const LONGEST_CHAIN = 5;
const MOST_COMPANIES = 10;

/** Who may act for a company needs its profile and its people; where it has its establishments is not asked. */
async function askAboutDirector(get: KvkGet, kvkNumber: string): Promise<DirectorCompany> {
  const profile = await get(PATHS.company.path(kvkNumber), profileShape);
  const functionaries = await orNull(get(PATHS.functionaries.path(kvkNumber), functionariesShape));
  const owner = profile._embedded?.eigenaar ?? null;
  return readCompany({ profile, owner, functionaries, mainEstablishment: null, establishments: null, named: null });
}

/** KVK numbers of the companies in office; who has left is not asked about. */
function companiesIn({ functionaries }: DirectorCompany): readonly string[] {
  return (functionaries ?? []).flatMap(({ companyKvkNumber, kind, until }) =>
    companyKvkNumber && kind !== 'specialStatus' && (until === null || !isWholeDay(until)) ? [companyKvkNumber] : [],
  );
}

/**
 * The companies in office in a company, those in office in them, and so on, each once. One about which no answer can be had is left out:
 * its extract is then asked of the customer.
 */
async function directorCompaniesOf(get: KvkGet, company: RegisterCompany): Promise<DirectorCompany[]> {
  const asked = new Set([company.kvkNumber]);
  const found: DirectorCompany[] = [];
  let next = companiesIn(company);
  for (let step = 0; step < LONGEST_CHAIN && next.length > 0; step += 1) {
    const answers: DirectorCompany[] = [];
    for (const kvkNumber of next) {
      if (!asked.has(kvkNumber) && asked.size <= MOST_COMPANIES) {
        asked.add(kvkNumber);
        const answer = await unlessRefused(askAboutDirector(get, kvkNumber));
        answers.push(...(answer === null ? [] : [answer]));
      }
    }
    found.push(...answers);
    next = answers.flatMap(companiesIn);
  }
  return found;
}

async function unlessRefused<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof KvkError) {
      return null;
    }
    throw error;
  }
}

type Outcome = Pick<RegisterAnswer, 'result' | 'errorCode' | 'company'>;

async function outcomeOfError(get: KvkGet, kvkNumber: string, error: KvkError): Promise<Outcome> {
  const nothing = { errorCode: error.code, company: null } as const;
  if (error.meaning === 'notFound' || error.meaning === 'invalid') {
    return { result: 'notFound', ...nothing };
  }
  if (error.meaning === 'noProduct') {
    // KVK says this of a number that does not exist, and of one about which it supplies nothing: only searching tells them apart.
    return { result: (await isKnown(get, kvkNumber)) ? 'unavailable' : 'notFound', ...nothing };
  }
  return { result: 'unavailable', ...nothing };
}

/**
 * The trade register behind the KVK API: Zoeken v2, Basisprofiel v1, Vestigingsprofiel v1 and Functionarissen v1.
 * @param settings address and key; never part of an answer or an error
 */
export function kvkRegister({ url, key, provider, clock, connection }: KvkSettings): TradeRegister {
  const get = kvkGet({
    url,
    key,
    pause,
    random: Math.random,
    ticks: () => performance.now(),
    timeoutMs: PATIENCE_MS,
    ...connection,
  });
  async function outcomeOf(question: RegisterQuestion): Promise<Outcome> {
    try {
      const company = readCompany(await askAll(get, question));
      const directorCompanies = await directorCompaniesOf(get, company);
      const whole = directorCompanies.length === 0 ? company : { ...company, directorCompanies };
      return { result: 'found', errorCode: null, company: whole };
    } catch (error) {
      if (error instanceof KvkError) {
        return outcomeOfError(get, question.kvkNumber, error);
      }
      throw error;
    }
  }
  return {
    async consult(question) {
      const asOf = clock().toISOString();
      if (question.kvkNumber === '') {
        return { result: 'unavailable', errorCode: 'noKvkNumber', company: null, asOf, provider };
      }
      try {
        return { ...(await outcomeOf(question)), asOf, provider };
      } catch (error) {
        if (error instanceof KvkError) {
          return { result: 'unavailable', errorCode: error.code, company: null, asOf, provider };
        }
        throw error;
      }
    },
    close: () => Promise.resolve(),
  };
}
