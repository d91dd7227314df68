/**
 * Decides which cases an auditor's sample holds. Every case of the population has lots, by its signs; each lot has a rank that follows
 * from the seed, the number of the case and the number of the lot; the cases with the lowest ranks are drawn. So the same seed and
 * population give the same cases, whoever draws, on whatever machine, and anybody can compute a rank with nothing but SHA-256:
 * `printf '%s' 'SEED|ZU-2026-000001-2|1' | sha256sum`.
 */

/** What makes a case want a second look: accepted waivers, checks in which a person went against the desk, fast decisions, one officer. */
export const SAMPLE_SIGNS = ['waiver', 'override', 'fast', 'officer'] as const;
export type SampleSign = (typeof SAMPLE_SIGNS)[number];

export const SAMPLE_METHODS = ['random', 'weighted'] as const;
export type SampleMethod = (typeof SAMPLE_METHODS)[number];

/** Lots that every case has (`base`), and those that each sign adds. */
export type SampleWeights = Readonly<Record<SampleSign | 'base', number>>;

/** What is usual: a sign weighs more the more it leaves to one person's judgement. */
export const USUAL_WEIGHTS: SampleWeights = { base: 1, waiver: 4, override: 4, fast: 3, officer: 4 };
export const MOST_WEIGHT = 20;
/** A decision within so many minutes is fast, where nobody says otherwise. */
export const USUAL_FAST_MINUTES = 10;

export interface SampleRule {
  readonly method: SampleMethod;
  readonly weights: SampleWeights;
  /** A decision made within so many minutes counts as fast. */
  readonly fastMinutes: number;
}

/** What is known of a case of the population, over its decisions in the period. */
export interface SampledFacts {
  /** The readable number of the case. */
  readonly number: string;
  readonly waivers: number;
  readonly overruled: number;
  /** The fewest minutes of its decisions; null where that is not known, which is no sign of anything. */
  readonly minutesLooked: number | null;
  /** Whether the officer that the sample is about handled or decided it. */
  readonly isOfOfficer: boolean;
}

/** @returns the signs that a case shows, in their order; none at all in a random sample, which does not look at them */
export function signsOf(facts: SampledFacts, { method, fastMinutes }: SampleRule): SampleSign[] {
  const shown: Readonly<Record<SampleSign, boolean>> = {
    waiver: facts.waivers > 0,
    override: facts.overruled > 0,
    fast: facts.minutesLooked !== null && facts.minutesLooked <= fastMinutes,
    officer: facts.isOfOfficer,
  };
  return method === 'random' ? [] : SAMPLE_SIGNS.filter((sign) => shown[sign]);
}

/** How many lots a case with these signs has: one in a random sample; 0 keeps it out. */
export function lotsOf(signs: readonly SampleSign[], { method, weights }: SampleRule): number {
  return method === 'random' ? 1 : signs.reduce((sum, sign) => sum + weights[sign], weights.base);
}

/** SHA-256 of a text as UTF-8, in small hexadecimal letters. */
export type Digest = (text: string) => string;

/** The lowest rank of the lots of a case; null where it has none. */
export function rankOf(seed: string, number: string, lots: number, digest: Digest): string | null {
  const ranks = Array.from({ length: lots }, (_, lot) => digest(`${seed}|${number}|${String(lot + 1)}`));
  return ranks.reduce<string | null>((lowest, rank) => (lowest === null || rank < lowest ? rank : lowest), null);
}

export interface Ranked {
  readonly number: string;
  readonly rank: string;
}

function isBefore(one: Ranked, other: Ranked): number {
  if (one.rank === other.rank) {
    return one.number < other.number ? -1 : 1;
  }
  return one.rank < other.rank ? -1 : 1;
}

/** Of cases in any order those with the lowest ranks, the lowest first. */
export function lowestRanks<T extends Ranked>(cases: readonly T[], size: number): T[] {
  return [...cases].sort(isBefore).slice(0, size);
}

/**
 * What names a population: whoever has the same digest drew from the same cases with the same lots.
 * @param cases in any order
 */
export function populationDigest(
  cases: readonly { readonly number: string; readonly lots: number }[],
  digest: Digest,
): string {
  const lines = cases.map(({ number, lots }) => `${number}|${String(lots)}`).sort();
  return digest(lines.map((line) => `${line}\n`).join(''));
}
