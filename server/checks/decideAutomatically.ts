/** Lets the desk decide what follows from data at hand, and records it only when it says something new. */
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { evaluateAutomatically, isAutomatic, isDerivedFromMismatches } from '@desk/shared/checks/automaticChecks';
import type { CheckAttempt } from '@desk/shared/checks/check';
import { isAsked } from '@desk/shared/checks/reopening';
import type { CheckWithAttempts } from '@desk/shared/contract/resources';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { lookedAtDays } from '@desk/shared/flow/lookedAtDays';
import { deriveContactCheck, type ContactCheckCode } from '@desk/shared/mismatches/contactChecks';
import type { StepContext, StepResult } from '../flow/step';
import { appendSystemAttempts, type SystemFinding } from './systemAttempt';

type Finding = Pick<CheckAttempt, 'outcome' | 'reasonCode' | 'finding'> & { readonly decidedOn: readonly string[] };

const COMPARED = ['application', 'registration'] as const;

/** The finding of a contact check; null while a difference is still open. */
function contactFinding({ file, now }: StepContext, check: CheckWithAttempts): Finding | null {
  const rows = file.mismatches.filter(({ subjectId }) => subjectId === check.subjectId);
  const mobile = file.persons.find(({ id }) => id === check.subjectId)?.mobile ?? '';
  const derived = deriveContactCheck(check.code as ContactCheckCode, rows, { mobile });
  const days = lookedAtDays(file, { decidedOn: COMPARED, subjectId: check.subjectId, now });
  return derived === null
    ? null
    : {
        outcome: derived.outcome,
        reasonCode: derived.reasonCode,
        finding: { key: derived.remarkKey, data: derived.remarkData, decidedOn: COMPARED, days },
        decidedOn: COMPARED,
      };
}

function automaticFinding({ file, now }: StepContext, check: CheckWithAttempts): Finding | null {
  if (!isAutomatic(check.code)) {
    return null;
  }
  const { code, subjectId } = check;
  const result = evaluateAutomatically(code, { ...file, today: amsterdamDay(now) }, subjectId);
  const days = lookedAtDays(file, { decidedOn: result.decidedOn, subjectId, now });
  return {
    outcome: result.outcome,
    reasonCode: result.reasonCode,
    finding: { key: result.remarkKey, data: result.remarkData, decidedOn: result.decidedOn, days },
    decidedOn: result.decidedOn,
  };
}

/** A settled separate route, and an inquiry that an officer answered, are people's words: the desk does not overrule them. */
function isSettledByPeople(file: CaseFile, check: CheckWithAttempts, found: Finding | null): boolean {
  const last = check.attempts.at(-1);
  const byPeople = last !== undefined && last.byRole !== 'system' && last.outcome !== 'reopened';
  const keptInRoute = check.code === 'CON-06' && file.application.separateRouteKept;
  return byPeople && (keptInRoute || found?.outcome === 'inquiry');
}

/** What was looked at does not make it another finding. */
function isSameFinding(one: CheckAttempt['finding'], other: CheckAttempt['finding']): boolean {
  return one?.key === other?.key && JSON.stringify(one?.data) === JSON.stringify(other?.data);
}

function saysNothingNew(check: CheckWithAttempts, found: Finding | null): boolean {
  const last = check.attempts.at(-1);
  if (found === null) {
    return check.outcome === null;
  }
  return (
    last !== undefined &&
    last.outcome === found.outcome &&
    last.reasonCode === found.reasonCode &&
    isSameFinding(last.finding, found.finding)
  );
}

/** The attempt that a finding makes; a difference that is open again makes none. */
function attemptOf({ id }: CheckWithAttempts, found: Finding | null): SystemFinding {
  return {
    checkId: id,
    outcome: found?.outcome ?? 'reopened',
    reasonCode: found?.reasonCode ?? null,
    finding: found?.finding ?? { key: 'differencesOpen', data: {} },
  };
}

function entryOf({ code }: CheckWithAttempts, { checkId, outcome, reasonCode }: SystemFinding, found: Finding | null) {
  const decidedOn = [...(found?.decidedOn ?? [])];
  return { type: 'check.decidedAutomatically', data: { checkId, code, outcome, reasonCode, decidedOn } } as const;
}

/** Step: every automatic and derived check that is still asked. */
export async function decideAutomatically(context: StepContext): Promise<StepResult> {
  const { file } = context;
  const attempts: SystemFinding[] = [];
  const entries: AuditEntry[] = [];
  for (const check of file.checks) {
    const derived = isDerivedFromMismatches(check.code);
    if ((!derived && !isAutomatic(check.code)) || !isAsked(check)) {
      continue;
    }
    const found = derived ? contactFinding(context, check) : automaticFinding(context, check);
    if (!isSettledByPeople(file, check, found) && !saysNothingNew(check, found)) {
      const attempt = attemptOf(check, found);
      attempts.push(attempt);
      entries.push(entryOf(check, attempt, found));
    }
  }
  await appendSystemAttempts(context, attempts);
  return { entries };
}
