/** Reads one case for a screen: everything the bench shows, what this actor may do, and a line in the trail that they looked. */
import { codesOf } from '@desk/db/stores/activationCodeStore';
import { customerMessagesOf } from '@desk/db/stores/customerMessageStore';
import { decisionsOf } from '@desk/db/stores/decisionStore';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import { notesOf } from '@desk/db/stores/noteStore';
import { registerRecordOf } from '@desk/db/stores/registerSnapshotStore';
import { together } from '@desk/db/sql/together';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { addWorkingDays } from '@desk/shared/calendar/workingDays';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import { reissueAdvice } from '@desk/shared/dispatch/reissueAdvice';
import { ageingOf } from '@desk/shared/flow/ageing';
import { availableActions } from '@desk/shared/flow/availableActions';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { factsOf } from '@desk/shared/flow/factsOf';
import { intakeOf } from '@desk/shared/flow/intakeOf';
import { proposalsOf } from '@desk/shared/flow/proposalsOf';
import { STATUSES } from '@desk/shared/flow/statuses';
import { hasSeen } from '@desk/shared/application/pageKinds';
import type { Dependencies } from '../dependencies';
import { readFormerOutcomes } from './formerCase';
import { readCaseFile } from '../flow/loadCaseFile';
import { seenCase } from '../flow/seenCase';

type Days = Pick<ApplicationDetail, 'ageing' | 'usualDueOn' | 'registerMaxAgeDays'>;

export interface Reading {
  readonly id: string;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}

/** The days of a case that follow from its policy. */
function waitingDaysOf({ application, policy }: CaseFile, now: string): Days {
  const { supplementTermDays, liberationDayOff, extractMaxAgeDays } = policy.settings;
  const today = amsterdamDay(now);
  return {
    ageing: ageingOf(application, today, liberationDayOff),
    usualDueOn: addWorkingDays(today, supplementTermDays, liberationDayOff),
    registerMaxAgeDays: extractMaxAgeDays,
  };
}

/** Where the next code of each person who waits would go, once it was decided. */
function adviceOf(
  { application, persons, policy }: CaseFile,
  dispatches: readonly Dispatch[],
  now: string,
): ApplicationDetail['reissue'] {
  const { codeChannels: channels, letterCooldownDays: cooldownDays } = policy.settings;
  const waiting = persons.filter(
    ({ outcome }) => STATUSES[application.status].phase === 'decided' && outcome === 'pending',
  );
  const today = amsterdamDay(now);
  return Object.fromEntries(
    waiting.map((person) => {
      return [person.id, reissueAdvice({ application, person, channels, dispatches, cooldownDays, today })];
    }),
  );
}

/**
 * The case as this actor may see it, with what they may do now.
 * @throws DomainError notFound
 */
export async function presentApplication(deps: Dependencies, id: string, actor: Actor): Promise<ApplicationDetail> {
  const now = deps.clock().toISOString();
  const reader = together(deps.db);
  const [file, dispatches, decisions, messages, codes, notes] = await Promise.all([
    readCaseFile(reader, id, now),
    dispatchesOf(reader, id),
    decisionsOf(reader, id),
    customerMessagesOf(reader, id),
    codesOf(reader, id),
    notesOf(reader, id),
  ]);
  if (file === null) {
    throw new DomainError('notFound');
  }
  const { application, persons, signers, registration, register, identityDocuments, mailItems, checks, mismatches } =
    file;
  const { pages, pageReads, appointments, humanVerdicts } = file;
  const intake = intakeOf(file);
  const facts = factsOf(file, intake);
  const [{ failure: registerFailure }, former] = await Promise.all([
    registerRecordOf(reader, id, application.kvkNumber),
    readFormerOutcomes(reader, file),
  ]);
  const detail: ApplicationDetail = {
    ...application,
    ...waitingDaysOf(file, now),
    persons,
    signers,
    humanVerdicts,
    registration,
    register,
    registerFailure,
    identityDocuments,
    mailItems,
    pages: pages.map((page) => ({ ...page, seen: hasSeen(pageReads, page, actor.id) })),
    appointments,
    intake,
    checks,
    mismatches,
    decisions,
    dispatches,
    reissue: adviceOf(file, dispatches, now),
    messages,
    codes,
    notes,
    proposals: proposalsOf(file, now, intake),
    former,
    handlers: file.handlers,
    actions: availableActions({ facts, actor, now, claimIdleMinutes: deps.config.claimIdleMinutes }),
  };
  return seenCase(deps, { applicationId: id, actor }, detail);
}

/**
 * Opens a case: presents it, and notes the look (who saw personal data, and when); it is not handling. Source: product owner's decision.
 * @throws DomainError notFound, readsNotKept
 */
export async function readApplication(deps: Dependencies, { id, ...looker }: Reading): Promise<ApplicationDetail> {
  const detail = await presentApplication(deps, id, looker.actor);
  const entry = { type: 'application.read', data: { view: 'bench' } } as const;
  deps.reads.note({ applicationId: id, entry, ...looker }, `bench ${id}`);
  return detail;
}

/**
 * The case as the answer of a command that was carried out on it. What the command did is told; a repeated one did nothing, and may come from
 * somebody who only wants to see the case: it counts as a look.
 * @throws DomainError notFound, readsNotKept
 */
export function answerCommand(
  deps: Dependencies,
  { idempotencyKey, ...reading }: Reading & { readonly idempotencyKey: string | null },
): Promise<ApplicationDetail> {
  return idempotencyKey === null ? presentApplication(deps, reading.id, reading.actor) : readApplication(deps, reading);
}
