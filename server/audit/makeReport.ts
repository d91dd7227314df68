/** Makes a report from one moment of the database; one that names people is told to the trail before it is handed out. */
import { rowsOfReport } from '@desk/db/reports/reportQueries';
import { inSnapshot } from '@desk/db/snapshot';
import { findApplicationByNumber } from '@desk/db/stores/applicationStore';
import { findUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { can } from '@desk/shared/access/permissions';
import type { Actor } from '@desk/shared/access/roles';
import { normaliseNumber } from '@desk/shared/application/caseNumber';
import { DomainError } from '@desk/shared/contract/errors';
import type { ReportAnswer, ReportForm, ReportQuestion } from '@desk/shared/contract/reports';
import { MOST_REPORT_ROWS } from '@desk/shared/flow/reports/report';
import { reportOf, type ReportId } from '@desk/shared/flow/reports/reports';
import type { Dependencies } from '../dependencies';
import { appendAudit } from '../trail/append';

export interface ReportRequest {
  readonly report: ReportId;
  readonly question: ReportQuestion;
  readonly form: ReportForm | 'screen';
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}

/** Whose and which case alone, by id, with what the trail calls them. */
async function narrowed({ db }: Dependencies, { case: number, actor }: ReportQuestion) {
  const application = number === undefined ? null : await findApplicationByNumber(db, normaliseNumber(number));
  const user = actor === undefined ? null : await findUser(db, actor);
  if (number !== undefined && application === null) {
    throw new DomainError('applicationNumberUnknown');
  }
  if (actor !== undefined && user === null) {
    throw new DomainError('notFound');
  }
  return { application, user };
}

/**
 * @throws DomainError forbidden for whoever may not have this report; badQuery where it cannot be narrowed; applicationNumberUnknown;
 *   notFound (the colleague); readsNotKept when what was seen until now cannot be told
 */
export async function makeReport(deps: Dependencies, request: ReportRequest): Promise<ReportAnswer> {
  const { report, question, form, actor, requestId, origin } = request;
  const { access, namesPeople, isNarrowed } = reportOf(report);
  const { from, to } = question;
  if (!can(actor, access)) {
    throw new DomainError('forbidden');
  }
  if (isNarrowed !== true && (question.case !== undefined || question.actor !== undefined)) {
    throw new DomainError('badQuery', { allowed: ['from', 'to'], errors: { case: 'not allowed' } });
  }
  const { application, user } = await narrowed(deps, question);
  // What was seen a moment ago belongs in it.
  await deps.reads.settle();
  const narrow = { applicationId: application?.id ?? null, actorId: user?.id ?? null };
  const asked = { from, to, ...narrow, asker: { actor, now: deps.clock() } };
  const rows = await inSnapshot(deps.db, (reader) => rowsOfReport(reader, report, asked));
  const shown = rows.slice(0, MOST_REPORT_ROWS);
  const at = deps.clock().toISOString();
  if (namesPeople) {
    const about = { cases: application?.number ?? '', people: user?.name ?? '' };
    const entry = { type: 'report.made', data: { report, from, to, form, rows: shown.length, ...about } } as const;
    await inTransaction(deps.db, (tx) =>
      appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin, handling: false }),
    );
  }
  return { report, from, to, madeAt: at, rows: shown, isCut: rows.length > shown.length };
}
