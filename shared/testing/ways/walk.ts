/** Walks a way through the pure rules, as the door would, and keeps the bookkeeping beside it. */
import { isAutomatic, isDerivedFromMismatches } from '../../checks/automaticChecks';
import type { CheckAttempt } from '../../checks/check';
import { evidenceRefusal } from '../../checks/evidence/evidenceRefusal';
import { evidenceRule } from '../../checks/evidence/evidenceRules';
import { pageChanges, type FactChange } from '../../checks/factChange';
import { REOPENED_BY_POST, reopenedByChanges, touchedChecks, type Reopening } from '../../checks/reopening';
import type { CheckWithAttempts } from '../../contract/resources';
import type { NotMeReport } from '../../dispatch/notMeReport';
import { nextStatus, refusals, rowFor, type FlowQuestion } from '../../flow/availableActions';
import { caseChanges } from '../../flow/caseChanges';
import type { CaseFile } from '../../flow/caseFile';
import { evidenceContextOf } from '../../flow/evidenceOf';
import { factsOf } from '../../flow/factsOf';
import { recordAgainst } from '../../flow/recordAgainst';
import type { ActionId } from '../../flow/actions/actions';
import type { IntakeItemId } from '../../intake/intakeItems';
import type { IntakeAnswer, MailItem } from '../../intake/mailItem';
import { CASE_FILE, pageNumberOf, READ_LETTER, withReadPages } from '../caseFile';
import { CHIEF, OFFICER, OTHER_CHIEF } from '../facts';
import { Bookkeeping } from './bookkeeping';
import type { Step } from './steps';

const OFFICERS = { id: OFFICER.id, role: 'verifier' } as const;
export const SUPERVISOR = { id: CHIEF.id, role: 'supervisor' } as const;

const OTHER = { id: OTHER_CHIEF.id, role: 'supervisor' } as const;

interface More {
  readonly reopening?: Reopening;
  readonly pages?: readonly FactChange[];
  readonly before?: (file: CaseFile) => CaseFile;
  readonly approvalFalls?: boolean;
}

export class Walk {
  file: CaseFile = start();
  readonly book = new Bookkeeping();
  at = 0;
  serial = 1;
  private counted: { readonly file: CaseFile; readonly facts: FlowQuestion['facts'] } | null = null;

  now(): string {
    return new Date(Date.UTC(2026, 10, 23, 9, this.at)).toISOString();
  }

  question(actor: FlowQuestion['actor']): FlowQuestion {
    if (this.counted?.file !== this.file) {
      this.counted = { file: this.file, facts: factsOf(this.file) };
    }
    return { facts: this.counted.facts, actor, now: this.now() };
  }

  /** Moves as the table says, when it lets this actor; answers whether it did. */
  act(action: ActionId, actor: FlowQuestion['actor'], change: (file: CaseFile) => CaseFile, more: More = {}): boolean {
    const question = this.question(actor);
    const row = rowFor(action, question);
    if (row === undefined || refusals(action, question).length > 0) {
      return false;
    }
    const before = this.file;
    const { status } = before.application;
    const next = nextStatus(row, question.facts);
    const statusBeforeHold =
      next !== 'onHold' ? null : status === 'onHold' ? before.application.statusBeforeHold : status;
    const changed = change(before);
    this.file = { ...changed, application: { ...changed.application, status: next, statusBeforeHold } };
    if (next === 'onHold' && more.approvalFalls === true && statusBeforeHold === 'awaitingApproval') {
      this.file = withApplication(this.file, { statusBeforeHold: 'inVerification' });
    }
    this.reopen(more.reopening);
    const changes = [...caseChanges(more.before?.(this.file) ?? before, this.file, this.now()), ...(more.pages ?? [])];
    this.reopen(reopenedByChanges(changes));
    return true;
  }

  private reopen(reopening: Reopening | undefined): void {
    const touched = reopening === undefined ? [] : touchedChecks(this.file.checks, reopening);
    const checks = this.file.checks.map((check) => (touched.includes(check) ? { ...check, outcome: null } : check));
    this.file = { ...this.file, checks };
  }

  /** What the bookkeeping holds against an approval of the case as it is now. */
  objections(): string[] {
    const { checks, mailItems, application } = this.file;
    return this.book.objections({
      checks,
      mailItems,
      isConfirmedByWord: application.upgradeAnswer?.isUpgrade === true,
    });
  }
}

/** What the desk decides alone is settled; the register is fresh by an accepted waiver. */
function start(): CaseFile {
  const checks = CASE_FILE.checks.map((check) => {
    const byDesk = isAutomatic(check.code) || isDerivedFromMismatches(check.code);
    const isAged = check.code === 'COM-07';
    return {
      ...check,
      outcome: byDesk ? ('passed' as const) : isAged ? ('failed' as const) : null,
      waiver: isAged ? { reason: 'fetched yesterday', askedById: OFFICER.id, askedByName: OFFICER.name } : null,
    };
  });
  return { ...CASE_FILE, checks };
}

function withApplication(file: CaseFile, change: Partial<CaseFile['application']>): CaseFile {
  return { ...file, application: { ...file.application, ...change } };
}

function attempt(evidence: CheckAttempt['evidence'], remark: string): CheckAttempt {
  return {
    id: 'x',
    checkId: 'x',
    sequence: 1,
    outcome: 'passed',
    reasonCode: null,
    remark,
    finding: null,
    evidence,
    byId: OFFICER.id,
    byName: OFFICER.name,
    byRole: 'verifier',
    at: CASE_FILE.application.submittedAt,
  };
}

function letterOf(file: CaseFile, at: number): MailItem {
  return file.mailItems[at % file.mailItems.length] as MailItem;
}

interface Recording {
  readonly letter: MailItem;
  readonly anyPage: number;
  readonly states: boolean;
}

/** Names the page of its kind where the check rests on one, after a new look at every page. */
function record(walk: Walk, check: CheckWithAttempts, { letter, anyPage, states }: Recording): void {
  const documentId = letter.documents[0]?.id ?? null;
  const page = pageNumberOf(evidenceRule(check.code).pages) || anyPage;
  walk.file = withReadPages(walk.file);
  const evidence = { note: '', documentId, page, asOf: null };
  const remark = states ? 'stands on the sheet behind it' : '';
  const byDesk = isAutomatic(check.code) || isDerivedFromMismatches(check.code);
  const verdict = { ...check, outcome: 'passed', evidence, byId: OFFICER.id, remark } as const;
  const isCarried = evidenceRefusal(verdict, evidenceContextOf(walk.file)) === null;
  if (byDesk || !isCarried || recordAgainst(walk.file, verdict).length > 0) {
    return;
  }
  const attempts = [...check.attempts, attempt(evidence, remark)];
  const passed = { ...check, outcome: 'passed' as const, waiver: null, attempts };
  const isDone = walk.act('recordCheck', OFFICERS, (file) => ({
    ...file,
    checks: file.checks.map((one) => (one.id === check.id ? passed : one)),
  }));
  if (isDone) {
    walk.book.passed(check, { documentId, page }, remark);
  }
}

/** Tries every open check on the latest letter first. */
function recordAll(walk: Walk): void {
  for (const { id } of walk.file.checks.filter(({ outcome }) => outcome === null)) {
    for (const at of [walk.file.mailItems.length - 1, 0]) {
      const check = walk.file.checks.find((one) => one.id === id);
      if (check?.outcome === null) {
        record(walk, check, { letter: letterOf(walk.file, at), anyPage: 1, states: false });
      }
    }
  }
}

function answer(walk: Walk, { letter: index, item, answer: given }: Extract<Step, { kind: 'answer' }>): void {
  const letter = letterOf(walk.file, index);
  const checklist = { ...letter.checklist, [item]: given };
  walk.act('answerChecklist', OFFICERS, (file) => ({
    ...file,
    mailItems: file.mailItems.map((one) => (one.id === letter.id ? { ...one, checklist } : one)),
  }));
}

function further(walk: Walk, says: Partial<Record<IntakeItemId, IntakeAnswer>>): void {
  walk.serial += 1;
  const id = `l${String(walk.serial)}`;
  const documents = READ_LETTER.documents.map((document) => ({ ...document, id: `d-${id}`, mailItemId: id }));
  const letter: MailItem = { ...READ_LETTER, id, documents, checklist: says, registeredAt: walk.now(), signedOn: null };
  const add = (file: CaseFile): CaseFile => ({ ...file, mailItems: [...file.mailItems, letter] });
  const before = (file: CaseFile): CaseFile => ({ ...file, mailItems: file.mailItems.filter((one) => one.id !== id) });
  if (walk.act('registerMail', OFFICERS, add, { reopening: REOPENED_BY_POST, before, approvalFalls: true })) {
    walk.book.received(says.upgradeNote === 'yes');
  }
}

function correct(walk: Walk, field: Extract<Step, { kind: 'correct' }>['field']): void {
  const text = `Other ${String(walk.at)}`;
  const value = field === 'email' ? `p${String(walk.at)}@spoel.example` : `1980-03-${String(10 + (walk.at % 18))}`;
  const isDone = walk.act('correct', OFFICERS, (file) =>
    field === 'companyName' || field === 'legalForm'
      ? withApplication(file, { [field]: text })
      : { ...file, persons: file.persons.map((person) => ({ ...person, [field]: value })) },
  );
  if (isDone) {
    walk.book.changed(field);
  }
}

function say(walk: Walk, isUpgrade: boolean): void {
  const said = { saidBy: 'T.', channel: 'phone', on: '2026-11-23' } as const;
  const by = { recordedById: OFFICER.id, recordedByName: OFFICER.name, recordedAt: walk.now() };
  const change = (file: CaseFile): CaseFile => withApplication(file, { upgradeAnswer: { isUpgrade, ...said, ...by } });
  if (walk.act('recordUpgradeAnswer', OFFICERS, change, { approvalFalls: true })) {
    walk.book.said(isUpgrade);
  }
}

function redact(walk: Walk, { letter, page: number }: Extract<Step, { kind: 'redact' }>): void {
  const page = { documentId: letterOf(walk.file, letter).documents[0]?.id ?? '', page: number };
  if (walk.act('redactDocument', OFFICERS, (file) => file, { pages: pageChanges([page]), approvalFalls: true })) {
    walk.book.redacted(page);
    const pages = walk.file.pages.map((one) =>
      one.documentId === page.documentId && one.page === page.page ? { ...one, revision: one.revision + 1 } : one,
    );
    walk.file = { ...walk.file, pages };
  }
}

function date(walk: Walk, { letter: index, day }: Extract<Step, { kind: 'signedOn' }>): void {
  const letter = letterOf(walk.file, index);
  const signedOn = `2026-11-${String(day).padStart(2, '0')}`;
  const earliest = (file: CaseFile) => file.mailItems.flatMap((one) => one.signedOn ?? []).sort()[0];
  const was = earliest(walk.file);
  walk.act('answerChecklist', OFFICERS, (file) => ({
    ...file,
    mailItems: file.mailItems.map((one) => (one.id === letter.id ? { ...one, signedOn } : one)),
  }));
  if (earliest(walk.file) !== was) {
    walk.book.changed('signedOn');
  }
}

const REPORT: NotMeReport = {
  personId: null,
  saidBy: 'T.',
  channel: 'phone',
  on: '2026-11-23',
  note: 'not me',
  settled: null,
  recordedById: OFFICER.id,
  recordedByName: OFFICER.name,
  recordedAt: '2026-11-23T09:00:00.000Z',
};

function report(walk: Walk): void {
  const change = (file: CaseFile): CaseFile => withApplication(file, { notMeReport: REPORT });
  if (walk.act('reportNotMe', OFFICERS, change, { approvalFalls: true })) {
    walk.book.reported();
  }
}

function release(walk: Walk): void {
  walk.act('requestRelease', OTHER, (file) => ({ ...file, secondAsked: { action: 'release', by: OTHER_CHIEF } }));
  const change = (file: CaseFile): CaseFile => ({ ...withApplication(file, { notMeReport: null }), secondAsked: null });
  if (walk.act('release', SUPERVISOR, change)) {
    walk.book.released();
  }
}

/** Takes one step, as far as the rules let it. */
export function take(walk: Walk, step: Step): void {
  walk.at = walk.book.step();
  switch (step.kind) {
    case 'record': {
      const check = walk.file.checks[step.check % walk.file.checks.length] as CheckWithAttempts;
      const letter = letterOf(walk.file, step.letter);
      return record(walk, check, { letter, anyPage: step.page, states: step.states });
    }
    case 'recordAll':
      return recordAll(walk);
    case 'answer':
      return answer(walk, step);
    case 'letter':
      return further(walk, step.says);
    case 'word':
      return say(walk, step.isUpgrade);
    case 'redact':
      return redact(walk, step);
    case 'correct':
      return correct(walk, step.field);
    case 'signedOn':
      return date(walk, step);
    case 'submit':
      walk.file = withReadPages(walk.file);
      walk.act('submit', OFFICERS, (file) => file);
      return;
    case 'report':
      return report(walk);
    case 'release':
      return release(walk);
    case 'approve':
    case 'return':
    case 'hold':
      walk.act(step.kind, SUPERVISOR, (file) => file);
  }
}

/** Actions that lead out of where the case is now, for officer or supervisor; an approved case goes on by itself. */
export function waysOut(walk: Walk): ActionId[] {
  const question = walk.question(SUPERVISOR);
  return (['withdraw', 'return', 'requestRelease', 'startDispatch'] as const).filter(
    (action) => walk.file.application.status === 'approved' || refusals(action, question).length === 0,
  );
}
