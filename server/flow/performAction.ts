/** THE door: load, ask for refusals, change, save guarded by version, append the audit, in one transaction. */
import type { Actor } from '@desk/shared/access/roles';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import { DomainError } from '@desk/shared/contract/errors';
import { nextStatus, refusals, rowFor } from '@desk/shared/flow/availableActions';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { clockAfter } from '@desk/shared/flow/caseClock';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { CaseFacts } from '@desk/shared/flow/facts';
import { factsOf } from '@desk/shared/flow/factsOf';
import type { Refusal } from '@desk/shared/flow/refusal';
import { isDecided, standsIn, type StatusId } from '@desk/shared/flow/statuses';
import type { ActionId } from '@desk/shared/flow/actions/actions';
import type { Reader, Tx } from '@desk/db/transaction';
import { lastActorOf } from '@desk/db/stores/auditStore';
import { saveStatus, type CaseFields } from '@desk/db/stores/statusStore';
import { appendAudits } from '../trail/append';
import { keyedHash } from '../crypto/keyedHash';
import type { Dependencies } from '../dependencies';
import type { Move } from './desk';
import type { Effect, EffectResult, FollowUps } from './effect';
import { openCase } from './caseSession';
import { runFollowUps } from './followUps';
import { withHeldCertificate } from './heldCertificate';
import { inTransactionOnce, keptAnswer } from './once';
import { readCaseFile } from './loadCaseFile';

export interface Command<A extends ActionId = ActionId> {
  readonly applicationId: string;
  readonly action: A;
  readonly input: ActionInput<A>;
  readonly actor: Actor;
  /** The version the screen had; left out only by the desk itself and by machines. */
  readonly version?: number | undefined;
  readonly requestId: string;
  readonly origin: 'screen' | 'api' | 'system' | 'command';
  readonly idempotencyKey?: string | null;
}

export interface Performed {
  readonly applicationId: string;
  readonly status: StatusId;
  readonly version: number;
}

async function refuseStale(reader: Reader, file: CaseFile, version: number | undefined): Promise<void> {
  const { application } = file;
  if (version !== undefined && version !== application.version) {
    const changedBy = await lastActorOf(reader, application.id);
    throw new DomainError('staleVersion', {
      current: {
        version: application.version,
        status: application.status,
        changedBy,
        heldBy: application.assigneeName,
      },
    });
  }
}

function refuse(reasons: readonly Refusal[]): void {
  const [first] = reasons;
  if (first !== undefined) {
    throw new DomainError(first.code, { refusals: reasons });
  }
}

async function record(tx: Tx, command: Command, { result, now, handling }: RecordInput): Promise<void> {
  const stamp = {
    applicationId: command.applicationId,
    actor: command.actor,
    at: now,
    requestId: command.requestId,
    origin: command.origin,
  };
  const also = (result.also ?? []).map((entry) => ({ ...stamp, entry, handling: false }));
  await appendAudits(tx, [{ ...stamp, entry: result.entry, handling }, ...also]);
}
/** The status a held case goes back to; null when it is not held. */
function heldFrom({ application }: CaseFile, status: StatusId, result: EffectResult): StatusId | null {
  if (status !== 'onHold') {
    return null;
  }
  return result.statusBeforeHold ?? standsIn(application);
}

interface RecordInput {
  readonly result: EffectResult;
  readonly now: string;
  readonly handling: boolean;
}

interface Judging {
  readonly deps: Dependencies;
  readonly command: Command;
  readonly now: string;
  /** What its input brings to that. */
  readonly judged: ReturnType<NonNullable<Effect['judgedBy']>> | undefined;
}

/** The row that this action follows now, and the facts it was judged on. */
async function mustBeAllowed(
  reader: Reader,
  file: CaseFile,
  { deps, command, now, judged }: Judging,
): Promise<{ row: NonNullable<ReturnType<typeof rowFor>>; facts: CaseFacts }> {
  const { action, actor } = command;
  const facts = factsOf(file);
  const { claimIdleMinutes } = deps.config;
  const question = { facts, actor, now, claimIdleMinutes, ...judged };
  const reasons = refusals(action, question);
  // Whoever may never do this hears that first; whoever may hears first that the case is another one by now.
  refuse(reasons.filter(({ code }) => code === 'roleNotAllowed'));
  await refuseStale(reader, file, command.version);
  refuse(reasons);
  const row = rowFor(action, question);
  if (row === undefined) {
    throw new DomainError('notInThisStatus');
  }
  return { row, facts };
}

/** The effect of an action; its input was parsed by the shape of the action before it came here. */
function effectOf({ desk }: Dependencies, action: ActionId): Effect {
  return desk.effects[action];
}

/** What the move brings about by itself, added to what the effect did. */
async function withMove(deps: Dependencies, done: EffectResult, move: Move): Promise<EffectResult> {
  const also = [...(done.also ?? [])];
  let followUps: FollowUps = done.followUps ?? {};
  for (const onMove of deps.desk.onMove) {
    const brought = await onMove(move);
    also.push(...brought.entries);
    followUps = { ...followUps, ...brought.followUps };
  }
  return { ...done, also, followUps };
}

/**
 * Performs an action inside a transaction that is already open (redeeming a code, registering a letter).
 * @param prepared what its effect fetched before the transaction, where it fetches anything
 * @throws DomainError with every refusal, or staleVersion when somebody was first
 */
export async function performActionIn(
  tx: Tx,
  deps: Dependencies,
  command: Command,
  prepared?: unknown,
): Promise<Performed> {
  const now = deps.clock().toISOString();
  const { actor, input, applicationId, action, requestId } = command;
  const session = await openCase(tx, applicationId, now);
  if (session === null) {
    throw new DomainError('notFound');
  }
  const read = await session.file();
  const judged = effectOf(deps, action).judgedBy?.(input, read);
  const file = await withHeldCertificate(tx, read, { action, isOnIdentity: judged?.isOnIdentity === true, now });
  const { row, facts } = await mustBeAllowed(tx, file, { deps, command, now, judged });
  const status = nextStatus(row, facts);
  const move = { tx, file, to: status, now };
  const done = await effectOf(deps, action).run({ tx, deps, file, input, actor, prepared, now });
  const result = await withMove(deps, done, move);
  if (result.entry.type !== row.event) {
    throw new Error(`${action} must record ${row.event}, not ${result.entry.type}`);
  }
  // The desk itself handles nothing: four eyes are about people.
  await record(tx, command, { result, now, handling: row.handling && actor.role !== 'system' });
  const { before = file, fields = {}, changes = [], followUps = {} } = result;
  const run = { deps, applicationId, now, actor, requestId, before, fields, changes, followUps };
  const followed = await runFollowUps(tx, session, { run, steps: deps.desk.followUps });
  const version = file.application.version;
  const saved = await saveStatus(tx, {
    id: applicationId,
    expectedVersion: version,
    from: file.application.status,
    status,
    statusBeforeHold: heldFrom(file, status, result),
    changedAt: status === file.application.status ? file.application.statusChangedAt : now,
    fields: { ...followed, ...fields, ...clockFields(file, status, { now, fields: result.fields }) },
  });
  if (!saved) {
    throw new DomainError('staleVersion');
  }
  for (const onSaved of deps.desk.onSaved) {
    await onSaved({ ...move, read: () => session.file() });
  }
  return { applicationId, status, version: version + 1 };
}

/** The clock of the desk stands still while the customer has their turn, and after the decision, held or not. */
function clockFields(
  file: CaseFile,
  to: StatusId,
  { now, fields }: { now: string; fields: CaseFields | undefined },
): CaseFields {
  const liberationDay = file.policy.settings.liberationDayOff;
  const isFirstLetter = file.application.receivedOn === null;
  const receivedOn = isFirstLetter ? fields?.receivedOn : null;
  const standing = to === 'onHold' && isDecided(file.application) ? standsIn(file.application) : to;
  return clockAfter(file.application, { to: standing, today: amsterdamDay(now), receivedOn, liberationDay });
}

/** What an effect fetches outside any transaction; whoever may not do this is refused before anything is asked. */
async function prepare(deps: Dependencies, command: Command, effect: Effect): Promise<unknown> {
  const now = deps.clock().toISOString();
  const file = await readCaseFile(deps.db, command.applicationId, now);
  if (file === null) {
    throw new DomainError('notFound');
  }
  await mustBeAllowed(deps.db, file, { deps, command, now, judged: effect.judgedBy?.(command.input, file) });
  return effect.prepare?.({ deps, file });
}

/**
 * Performs an action on a case, once for its idempotency key.
 * @returns the status and version that stand now
 * @throws DomainError: the first refusal's code with all refusals, notFound, staleVersion, idempotencyKeyReused
 */
export async function performAction<A extends ActionId>(deps: Dependencies, command: Command<A>): Promise<Performed> {
  const question = {
    key: command.idempotencyKey ?? null,
    actorId: command.actor.id,
    // Keyed: what is asked can hold personal data, and a plain hash of it could be tried out.
    request: keyedHash(
      deps.config.keys.requestHmac,
      JSON.stringify([command.applicationId, command.action, command.version ?? null, command.input]),
    ),
    at: deps.clock().toISOString(),
  };
  // Who had read the case by then stands before it in the trail.
  await deps.reads.settle();
  const effect = effectOf(deps, command.action);
  if (effect.prepare === undefined) {
    return inTransactionOnce(deps, question, (tx) => performActionIn(tx, deps, command));
  }
  const kept = await keptAnswer<Performed>(deps.db, question);
  if (kept !== null) {
    return kept;
  }
  const prepared = await prepare(deps, command, effect);
  return inTransactionOnce(deps, question, (tx) => performActionIn(tx, deps, command, prepared));
}
