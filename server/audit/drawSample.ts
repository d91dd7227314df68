/** Draws a sample of decided cases for an auditor, and tells the trail how, so that anybody can draw it again. */
import { randomBytes } from 'node:crypto';
import type { Reader } from '@desk/db/reader';
import { inSnapshot } from '@desk/db/snapshot';
import { takeNumber } from '@desk/db/stores/counterStore';
import { insertSample, populationOf, type PopulationCase, type StoredSampleCase } from '@desk/db/stores/sampleStore';
import { findUser } from '@desk/db/stores/userStore';
import type { Actor } from '@desk/shared/access/roles';
import { makeNumber } from '@desk/shared/application/caseNumber';
import type { Sample } from '@desk/shared/audit/sample';
import {
  lotsOf,
  lowestRanks,
  populationDigest,
  rankOf,
  SAMPLE_SIGNS,
  signsOf,
  type SampleRule,
  type SampleSign,
} from '@desk/shared/audit/sampling';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { DomainError } from '@desk/shared/contract/errors';
import type { DrawSampleInput } from '@desk/shared/contract/samples';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { keyedHash } from '../crypto/keyedHash';
import { sha256Of } from '../crypto/sha256';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce } from '../flow/once';
import { appendAudit } from '../trail/append';

export interface SampleCommand {
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
  readonly idempotencyKey: string | null;
}

/** As easy to say on the phone as to copy, and too many to try until one suits. */
const newSeed = (): string => randomBytes(8).toString('hex');

interface Drawn {
  readonly cases: readonly (PopulationCase & { signs: readonly SampleSign[]; lots: number; rank: string })[];
  readonly population: number;
  readonly digest: string;
}

/** Bunch by bunch, so that a large population holds up nobody else. */
async function draw(reader: Reader, input: DrawSampleInput, rule: SampleRule & { seed: string }): Promise<Drawn> {
  const asked = { ...input, outcome: input.outcome === 'any' ? null : input.outcome };
  const all: { number: string; lots: number }[] = [];
  let cases: Drawn['cases'] = [];
  for await (const bunch of populationOf(reader, asked)) {
    const ranked = bunch.flatMap((one) => {
      const signs = signsOf(one, rule);
      const lots = lotsOf(signs, rule);
      const rank = rankOf(rule.seed, one.number, lots, sha256Of);
      return rank === null ? [] : [{ ...one, signs, lots, rank }];
    });
    all.push(...ranked.map(({ number, lots }) => ({ number, lots })));
    cases = lowestRanks([...cases, ...ranked], input.size);
  }
  return { cases, population: all.length, digest: populationDigest(all, sha256Of) };
}

async function officerOf({ db }: Dependencies, { officerId, method }: DrawSampleInput) {
  if (officerId === null || method === 'random') {
    return null;
  }
  const officer = await findUser(db, officerId);
  if (officer === null) {
    throw new DomainError('notFound');
  }
  return { id: officer.id, name: officer.name };
}

type Facts = Pick<Sample, 'seed' | 'officerId' | 'officerName' | 'drawnById' | 'drawnByName' | 'drawnAt'>;

function sampleOf(
  { newId }: Dependencies,
  input: DrawSampleInput,
  given: Facts & { drawn: Drawn; number: string },
): Sample {
  const { method, from, to, outcome, weights, fastMinutes } = input;
  const { drawn, ...facts } = given;
  return {
    id: newId(),
    method,
    from,
    to,
    outcome,
    weights,
    fastMinutes,
    size: drawn.cases.length,
    population: drawn.population,
    populationDigest: drawn.digest,
    closedAt: null,
    closedByName: null,
    ...facts,
  };
}

/** Nobody looked at them yet. */
function casesOf({ newId }: Dependencies, sampleId: string, { cases }: Drawn): StoredSampleCase[] {
  return cases.map(({ id, number, lots, signs, rank }, index) => ({
    id: newId(),
    sampleId,
    position: index + 1,
    applicationId: id,
    caseNumber: number,
    lots,
    signs,
    rank,
    finding: null,
    findingEventId: null,
  }));
}

function entryOf(sample: Sample, { cases }: Drawn, { reason, seed: chosen }: DrawSampleInput): AuditEntry {
  const { id, number, method, seed, from, to, outcome, weights, fastMinutes, officerName, population } = sample;
  const weighing = method === 'weighted' ? (['base', ...SAMPLE_SIGNS] as const) : [];
  return {
    type: 'sample.drawn',
    data: {
      sampleId: id,
      number,
      method,
      seed,
      seedChosen: chosen !== '',
      from,
      to,
      outcomes: outcome,
      weights: weighing.map((one) => `${one}=${String(weights[one])}`),
      fastMinutes,
      officerName: officerName ?? '',
      population,
      populationDigest: sample.populationDigest,
      cases: cases.length,
      caseNumbers: cases.map((one) => one.number),
      reason,
    },
  };
}

/**
 * @returns the sample
 * @throws DomainError nothingToSample; notFound (the officer)
 */
export async function drawSample(
  deps: Dependencies,
  { input, ...command }: SampleCommand & { readonly input: DrawSampleInput },
): Promise<Sample> {
  const { actor, requestId, origin, idempotencyKey: key } = command;
  const { method, weights, fastMinutes } = input;
  const at = deps.clock().toISOString();
  const seed = input.seed === '' ? newSeed() : input.seed;
  const officer = await officerOf(deps, input);
  const officerId = officer?.id ?? null;
  const drawn = await inSnapshot(deps.db, (reader) =>
    draw(reader, { ...input, officerId }, { method, weights, fastMinutes, seed }),
  );
  if (drawn.cases.length === 0) {
    throw new DomainError('nothingToSample');
  }
  const request = keyedHash(deps.config.keys.requestHmac, JSON.stringify(['drawSample', input]));
  return inTransactionOnce(deps, { key, actorId: actor.id, request, at }, async (tx) => {
    const year = Number(amsterdamDay(at).slice(0, 4));
    const number = makeNumber('ZS', year, await takeNumber(tx, `sample-${String(year)}`));
    const by = { drawnById: actor.id, drawnByName: actor.name, drawnAt: at };
    const sample = sampleOf(deps, input, { drawn, number, seed, officerId, officerName: officer?.name ?? null, ...by });
    await insertSample(tx, sample, casesOf(deps, sample.id, drawn));
    const entry = entryOf(sample, drawn, input);
    await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin, handling: false });
    return sample;
  });
}
