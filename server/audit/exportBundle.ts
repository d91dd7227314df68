/**
 * Hands out a bundle that proves some cases or a period to somebody who does not trust this desk. It is made from one moment of
 * the database, sealed on disk, told to the trail, and only then given away.
 */
import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import type { Database, Reader } from '@desk/db/reader';
import { inSnapshot } from '@desk/db/snapshot';
import {
  checkpointsAround,
  headsOfChains,
  isAnythingIn,
  stretchesBetween,
} from '@desk/db/stores/bundleCheckpointStore';
import { chainsOfCases, type Stretch } from '@desk/db/stores/bundleStore';
import { lastCheckpoint } from '@desk/db/stores/checkpointStore';
import { inTransaction } from '@desk/db/transaction';
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  MANIFEST,
  MANIFEST_SIGNATURE,
  type BundleScope,
  type FileDigest,
  type Manifest,
} from '@desk/db/trail/bundle/format';
import { canonicalJson } from '@desk/db/trail/canonicalJson';
import { publishedKey, signText } from '@desk/db/trail/checkpoint';
import type { Actor } from '@desk/shared/access/roles';
import { caseChain, sampleChain } from '@desk/shared/audit/chainOf';
import { DomainError } from '@desk/shared/contract/errors';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { signingKeys } from '../crypto/signingKey';
import type { Dependencies } from '../dependencies';
import { sealStream, type SealedFile } from '../files/sealedFile';
import { uploadsFolder } from '../files/uploadsFolder';
import { appendAudits } from '../trail/append';
import { checkpoint } from '../trail/checkpoints';
import { provenFiles, type Proven } from './bundle/provenFiles';
import { toldFiles } from './bundle/toldFiles';
import { zipOf, type BundleFile } from './bundle/bundleZip';

/** What is asked: some cases, those of a sample, or all days between two, both included. */
export type AskedScope =
  | { readonly kind: 'cases'; readonly ids: readonly string[] }
  | { readonly kind: 'sample'; readonly ids: readonly string[]; readonly sampleId: string; readonly number: string }
  | { readonly kind: 'period'; readonly from: string; readonly to: string };

export interface BundleRequest {
  readonly scope: AskedScope;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}

export interface HandedBundle {
  readonly readable: Readable;
  readonly bytes: number;
  /** SHA-256 of all of it, in hexadecimal. */
  readonly sha256: string;
  /** What it is of, for the name of its file. */
  readonly name: string;
}

/** Rows of these hold hashes of secrets, which leave the house in no form. */
const WITHHELD = ['users', 'account_invitations', 'account_resets', 'api_clients', 'api_keys', 'activation_codes'];
/** Of the others these alone are ever changed. */
const CHANGING = ['human_verdicts', 'samples', 'sample_cases', 'api_client_terms', 'staff_certificates'];

interface Plan {
  readonly scope: BundleScope;
  readonly proven: Proven;
  readonly caseIds: readonly string[];
}

async function planCases(reader: Reader, asked: Exclude<AskedScope, { kind: 'period' }>): Promise<Plan> {
  const { ids } = asked;
  const beside = asked.kind === 'sample' ? [sampleChain(asked.sampleId)] : [];
  const { cases, stretches } = await chainsOfCases(reader, ids, beside);
  if (cases.length < new Set(ids).size) {
    throw new DomainError('notFound');
  }
  const chains = stretches.map(({ chain }) => chain);
  return {
    scope: { kind: 'cases', cases, chains },
    proven: {
      stretches,
      provenHeads: await headsOfChains(reader, chains),
      range: null,
      withheld: WITHHELD,
      mayHaveChanged: [],
    },
    caseIds: cases.map(({ id }) => id),
  };
}

async function planPeriod(reader: Reader, period: { readonly from: string; readonly to: string }): Promise<Plan> {
  const range = await checkpointsAround(reader, period);
  if (range.through <= range.after || !(await isAnythingIn(reader, period))) {
    throw new DomainError('nothingRecorded');
  }
  const { stretches, provenHeads } = await stretchesBetween(reader, range);
  const prefix = caseChain('');
  return {
    scope: { kind: 'period', ...period, ...range },
    proven: { stretches, provenHeads, range, withheld: WITHHELD, mayHaveChanged: CHANGING },
    caseIds: stretches.flatMap(({ chain }) => (chain.startsWith(prefix) ? [chain.slice(prefix.length)] : [])),
  };
}

type Making = Pick<Dependencies, 'config' | 'clock'> & { readonly actor: Actor };

/** All files of a bundle; the manifest comes behind those it names. */
function filesOf(
  reader: Reader,
  { scope, proven, caseIds }: Plan,
  { config, clock, actor }: Making,
): { readonly files: readonly BundleFile[]; readonly madeAt: Date; readonly done: (digest: FileDigest) => void } {
  const key = signingKeys(config.keys.checkpointSign).current;
  const madeAt = clock();
  const about = {
    madeAt: madeAt.toISOString(),
    madeBy: { id: actor.id, name: actor.name, role: actor.role },
    scope,
  };
  const digests: FileDigest[] = [];
  let manifest = '';
  const writeManifest = (): string => {
    const content: Manifest = {
      format: BUNDLE_FORMAT,
      version: BUNDLE_VERSION,
      ...about,
      files: digests,
      withheld: proven.withheld,
      mayHaveChanged: proven.mayHaveChanged,
    };
    manifest = canonicalJson(content);
    return manifest;
  };
  const told = { caseIds, about, keyId: publishedKey(key).id };
  const files = [
    ...toldFiles(reader, told),
    ...provenFiles(reader, proven),
    { name: MANIFEST, text: () => [writeManifest()] },
    { name: MANIFEST_SIGNATURE, text: () => [canonicalJson(signText('bundle/1', manifest, key))] },
  ];
  return { files, madeAt, done: (digest) => digests.push(digest) };
}

function measuring(): { readonly stage: Transform; readonly result: () => { bytes: number; sha256: string } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stage = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  return { stage, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}

interface Made {
  readonly file: SealedFile;
  readonly scope: BundleScope;
  readonly bytes: number;
  readonly sha256: string;
  readonly events: number;
}

const countOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { first, last }) => sum + last - first + 1, 0);

async function make(deps: Dependencies, { scope, actor }: BundleRequest): Promise<Made> {
  // So that a checkpoint is over whatever happened until now.
  await checkpoint(deps);
  return inSnapshot(deps.db, async (reader) => {
    if ((await lastCheckpoint(reader)) === null) {
      throw new DomainError('nothingRecorded');
    }
    const plan = scope.kind === 'period' ? await planPeriod(reader, scope) : await planCases(reader, scope);
    const { files, madeAt, done } = filesOf(reader, plan, { ...deps, actor });
    const { stage, result } = measuring();
    const file = await sealStream(uploadsFolder(deps.config), zipOf(files, madeAt, done), [stage]);
    return { file, scope: plan.scope, events: countOf(plan.proven.stretches), ...result() };
  });
}

/** The history of a sample tells of it as well. */
function ofSample(asked: AskedScope, { cases, sha256 }: { cases: number; sha256: string }): AuditEntry[] {
  if (asked.kind !== 'sample') {
    return [];
  }
  const { sampleId, number } = asked;
  return [{ type: 'sample.exported', data: { sampleId, number, cases, sha256 } }];
}

/** What the file is called. */
function nameOf(asked: AskedScope, made: BundleScope): string {
  if (asked.kind === 'period') {
    return `${asked.from}-${asked.to}`;
  }
  const [only, ...others] = made.kind === 'cases' ? made.cases : [];
  return asked.kind === 'sample'
    ? asked.number
    : others.length === 0
      ? (only?.number ?? '')
      : `${String(asked.ids.length)}-zaken`;
}

/** Tells the trail who took what out of the house: in the history of every case, or once for a period. */
async function tellTrail(deps: Dependencies, request: BundleRequest, made: Made): Promise<void> {
  const { scope, events, sha256 } = made;
  const { actor, requestId, origin } = request;
  const stamp = { actor, at: deps.clock().toISOString(), requestId, origin, handling: false };
  await inTransaction(deps.db, async (tx) => {
    if (scope.kind === 'period') {
      const { from, to } = scope;
      const entry = { type: 'trail.periodExported', data: { from, to, events, sha256 } } as const;
      await appendAudits(tx, [{ applicationId: null, entry, ...stamp }]);
      return;
    }
    const cases = scope.cases.length;
    const entry = { type: 'trail.casesExported', data: { cases, events, sha256 } } as const;
    await appendAudits(tx, [
      ...scope.cases.map(({ id }) => ({ applicationId: id, entry, ...stamp })),
      ...ofSample(request.scope, { cases, sha256 }).map((entry) => ({ applicationId: null, entry, ...stamp })),
    ]);
  });
}

/** Desks that make one now: a second one at the same time would only make both slower. */
const busy = new WeakSet<Database>();

/**
 * Makes a bundle and tells the trail of it.
 * @returns its bytes; the file is gone once they were read or let go
 * @throws DomainError notFound for a case that is not there, nothingRecorded, exportUnderWay, storageFull
 */
export async function exportBundle(deps: Dependencies, request: BundleRequest): Promise<HandedBundle> {
  if (busy.has(deps.db)) {
    throw new DomainError('exportUnderWay');
  }
  busy.add(deps.db);
  try {
    const made = await make(deps, request);
    const { file, bytes, sha256, scope } = made;
    try {
      await tellTrail(deps, request, made);
    } catch (error) {
      await file.remove();
      throw error;
    }
    const readable = Readable.from(file.read(), { objectMode: false });
    readable.once('close', () => void file.remove());
    return { readable, bytes, sha256, name: nameOf(request.scope, scope) };
  } finally {
    busy.delete(deps.db);
  }
}
