/** Reads a sample, records what an auditor found of its cases, and closes it. */
import {
  casesOfSample,
  closeSample as keepClosed,
  companiesOf,
  eventsOfSample,
  findingsOfSample,
  findSample,
  keepFinding,
  lockSample,
} from '@desk/db/stores/sampleStore';
import { findApplication } from '@desk/db/stores/applicationStore';
import type { Reader, Tx } from '@desk/db/reader';
import type { Sample, SampleDetail } from '@desk/shared/audit/sample';
import { DomainError } from '@desk/shared/contract/errors';
import type { CloseSampleInput, RecordFindingInput } from '@desk/shared/contract/samples';
import { keyedHash } from '../crypto/keyedHash';
import type { Dependencies } from '../dependencies';
import { inTransactionOnce } from '../flow/once';
import { appendAudit } from '../trail/append';
import type { SampleCommand } from './drawSample';

async function detailOf(reader: Reader, sample: Sample): Promise<SampleDetail> {
  const cases = await casesOfSample(reader, sample.id);
  const ids = cases.map(({ applicationId }) => applicationId);
  const companies = await companiesOf(reader, ids);
  const findings = await findingsOfSample(reader, sample.id, ids);
  const events = await eventsOfSample(reader, sample.id);
  const wordsOf = (type: string, member: string): string | null => {
    const event = events.find((one) => one.type === type);
    const said = event?.data[member];
    return typeof said === 'string' && said !== '' ? said : null;
  };
  return {
    ...sample,
    reason: wordsOf('sample.drawn', 'reason'),
    conclusion: wordsOf('sample.closed', 'remark'),
    cases: cases.map(({ id, position, applicationId, caseNumber, lots, signs, rank }) => {
      const own = findings.filter((one) => one.applicationId === applicationId);
      const [found = null, ...before] = own.map(({ applicationId: _case, ...finding }) => finding).reverse();
      const companyName = companies.get(applicationId) ?? null;
      return { id, position, applicationId, caseNumber, companyName, lots, signs, rank, found, before };
    }),
  };
}

/** @throws DomainError notFound */
export async function readSample({ db }: Pick<Dependencies, 'db'>, id: string): Promise<SampleDetail> {
  const sample = await findSample(db, id);
  if (sample === null) {
    throw new DomainError('notFound');
  }
  return detailOf(db, sample);
}

type Act = SampleCommand & { readonly id: string };

/** Holds a sample that is open, once for the key of the request, and answers it as it is afterwards. */
async function inOpenSample(
  deps: Dependencies,
  { id, actor, idempotencyKey: key, asked }: Act & { readonly asked: readonly unknown[] },
  work: (tx: Tx, sample: Sample, at: string) => Promise<void>,
): Promise<SampleDetail> {
  const at = deps.clock().toISOString();
  // Keyed: what somebody wrote may name a person, and a plain hash of it could be tried out.
  const request = keyedHash(deps.config.keys.requestHmac, JSON.stringify([id, ...asked]));
  await inTransactionOnce(deps, { key, actorId: actor.id, request, at }, async (tx) => {
    const sample = await lockSample(tx, id);
    if (sample === null) {
      throw new DomainError('notFound');
    }
    if (sample.closedAt !== null) {
      throw new DomainError('sampleClosed');
    }
    await work(tx, sample, at);
    return {};
  });
  return readSample(deps, id);
}

/** @throws DomainError notFound (the sample, or the case in it), sampleClosed, sampledCaseErased, findingChanged */
export async function recordFinding(
  deps: Dependencies,
  { caseId, input, ...act }: Act & { readonly caseId: string; readonly input: RecordFindingInput },
): Promise<SampleDetail> {
  const { finding, remark, seen } = input;
  const { actor, requestId, origin } = act;
  return inOpenSample(deps, { ...act, asked: ['finding', caseId, input] }, async (tx, { id, number }, at) => {
    const sampled = (await casesOfSample(tx, id)).find((one) => one.id === caseId);
    if (sampled === undefined) {
      throw new DomainError('notFound');
    }
    const { applicationId } = sampled;
    if ((await findApplication(tx, applicationId)) === null) {
      throw new DomainError('sampledCaseErased');
    }
    if (sampled.findingEventId !== seen) {
      throw new DomainError('findingChanged');
    }
    const entry = { type: 'sample.findingRecorded', data: { sampleId: id, number, finding, remark } } as const;
    const findingEventId = await appendAudit(tx, {
      applicationId,
      entry,
      actor,
      at,
      requestId,
      origin,
      handling: false,
    });
    await keepFinding(tx, sampled.id, { finding, findingEventId });
  });
}

/** @throws DomainError notFound, sampleClosed, sampleNotJudged when nobody looked at some case and nobody says why */
export async function closeSample(
  deps: Dependencies,
  { input: { remark }, ...act }: Act & { readonly input: CloseSampleInput },
): Promise<SampleDetail> {
  const { actor, requestId, origin } = act;
  return inOpenSample(deps, { ...act, asked: ['close', remark] }, async (tx, { id, number }, at) => {
    const cases = await casesOfSample(tx, id);
    const count = (finding: string | null): number => cases.filter((one) => one.finding === finding).length;
    const open = count(null);
    if (open > 0 && remark.length < 3) {
      throw new DomainError('sampleNotJudged');
    }
    const found = { inOrder: count('inOrder'), remarks: count('remark'), faults: count('fault'), open };
    const entry = { type: 'sample.closed', data: { sampleId: id, number, ...found, remark } } as const;
    await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin, handling: false });
    await keepClosed(tx, id, { closedAt: at, closedByName: actor.name });
  });
}
