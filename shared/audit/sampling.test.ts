import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lotsOf,
  lowestRanks,
  populationDigest,
  rankOf,
  signsOf,
  USUAL_WEIGHTS,
  type SampledFacts,
  type SampleRule,
} from './sampling';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const weighted: SampleRule = { method: 'weighted', weights: USUAL_WEIGHTS, fastMinutes: 10 };
const random: SampleRule = { ...weighted, method: 'random' };
const plain: SampledFacts = { number: 'a', waivers: 0, overruled: 0, minutesLooked: 60, isOfOfficer: false };

describe('the lots of a case', () => {
  it.each<[string, Partial<SampledFacts>, string[], number]>([
    ['that shows nothing', {}, [], 1],
    ['with a waiver', { waivers: 1 }, ['waiver'], 5],
    ['with two waivers', { waivers: 2 }, ['waiver'], 5],
    ['in which a person went against the desk', { overruled: 3 }, ['override'], 5],
    ['decided in ten minutes', { minutesLooked: 10 }, ['fast'], 4],
    ['decided in eleven', { minutesLooked: 11 }, [], 1],
    ['of which nobody knows how fast', { minutesLooked: null }, [], 1],
    ['of the officer', { isOfOfficer: true }, ['officer'], 5],
    [
      'with all of it',
      { waivers: 1, overruled: 1, minutesLooked: 0, isOfOfficer: true },
      ['waiver', 'override', 'fast', 'officer'],
      16,
    ],
  ])('%s', (_what, facts, signs, lots) => {
    const all = { ...plain, ...facts };
    expect(signsOf(all, weighted)).toEqual(signs);
    expect(lotsOf(signsOf(all, weighted), weighted)).toBe(lots);
    expect(lotsOf(signsOf(all, random), random)).toBe(1);
  });

  it('may be none: then a case is never drawn', () => {
    const rule = { ...weighted, weights: { ...USUAL_WEIGHTS, base: 0 } };
    expect(rankOf('s', 'a', lotsOf(signsOf(plain, rule), rule), digest)).toBeNull();
  });
});

const numbers = fc.uniqueArray(fc.stringMatching(/^ZU-2026-\d{6}-\d$/), { minLength: 1, maxLength: 40 });

describe('the draw', () => {
  const draw = (seed: string, population: readonly (readonly [string, number])[], size: number): string[] => {
    const ranked = population.map(([number, lots]) => ({ number, rank: rankOf(seed, number, lots, digest) ?? '' }));
    return lowestRanks(ranked, size).map(({ number }) => number);
  };

  it('is what anybody computes with SHA-256 alone', () => {
    expect(rankOf('kwartaal 3', 'ZU-2026-000001-2', 1, digest)).toBe(
      'c637314e19001e4133af40e728563d0cf2984dd14f59360b5a2de3641fd23c49',
    );
  });

  it('is the same in whatever order the cases come, and holds each once', () => {
    fc.assert(
      fc.property(numbers, fc.string(), fc.nat(45), (all, seed, size) => {
        const drawn = draw(
          seed,
          all.map((number) => [number, 2]),
          size,
        );
        expect(
          draw(
            seed,
            all.toReversed().map((number) => [number, 2]),
            size,
          ),
        ).toEqual(drawn);
        expect(new Set(drawn).size).toBe(Math.min(size, all.length));
      }),
    );
  });

  it('changes by one case at most when one more decision was made', () => {
    fc.assert(
      fc.property(numbers, fc.string(), fc.integer({ min: 1, max: 10 }), (all, seed, size) => {
        const before = draw(
          seed,
          all.slice(1).map((number) => [number, 1]),
          size,
        );
        const after = draw(
          seed,
          all.map((number) => [number, 1]),
          size,
        );
        expect(after.filter((number) => !before.includes(number)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes a case as often as its lots say', () => {
    const population = Array.from({ length: 20 }, (_, at) => [`ZU-${String(at)}`, at === 0 ? 10 : 1] as const);
    const times = Array.from({ length: 400 }, (_, seed) => draw(String(seed), population, 1)[0]);
    const share = times.filter((number) => number === 'ZU-0').length / times.length;
    // 10 of 29 lots.
    expect(share).toBeGreaterThan(0.27);
    expect(share).toBeLessThan(0.42);
  });
});

it('names a population by its cases and their lots, in whatever order', () => {
  const [one, other] = [
    { number: 'a', lots: 1 },
    { number: 'b', lots: 2 },
  ];
  expect(populationDigest([one, other], digest)).toBe(populationDigest([other, one], digest));
  expect(populationDigest([one, other], digest)).not.toBe(populationDigest([one, { ...other, lots: 1 }], digest));
  expect(populationDigest([one, other], digest)).toBe(digest('a|1\nb|2\n'));
});
