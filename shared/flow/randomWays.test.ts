/**
 * Walks random ways through the pure rules, the way the door does, beside a bookkeeping of its own that knows nothing of
 * reopening: whatever is approved must agree with every word, answer and page that came after the verdicts.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAutomatic, isDerivedFromMismatches } from '../checks/automaticChecks';
import type { CheckAttempt } from '../checks/check';
import { evidenceRefusal } from '../checks/evidence/evidenceRefusal';
import { evidenceRule } from '../checks/evidence/evidenceRules';
import { pageChanges, type FactChange } from '../checks/factChange';
import { REOPENED_BY_POST, reopenedByChanges, touchedChecks, type Reopening } from '../checks/reopening';
import type { CheckWithAttempts } from '../contract/resources';
import type { NotMeReport } from '../dispatch/notMeReport';
import { INTAKE_ITEM_IDS, intakeItem, type IntakeItemId } from '../intake/intakeItems';
import type { IntakeAnswer, MailItem } from '../intake/mailItem';
import { CHIEF, OFFICER } from '../testing/facts';
import { nextStatus, refusals, rowFor, type FlowQuestion } from './availableActions';
import { caseChanges } from './caseChanges';
import { CASE_FILE, pageNumberOf, READ_LETTER, withReadPages } from '../testing/caseFile';
import type { CaseFile } from './caseFile';
import { evidenceContextOf } from './evidenceOf';
import { factsOf } from './factsOf';
import { recordAgainst } from './recordAgainst';
import type { ActionId } from './transitions';

const OFFICERS = { id: OFFICER.id, role: 'verifier' } as const;
const SUPERVISOR = { id: CHIEF.id, role: 'supervisor' } as const;
/** Questions that only a person with the paper answers, and that concern a check. */
const ITEMS = INTAKE_ITEM_IDS.filter((id) => {
  const { filledBy, concerns, askedOf } = intakeItem(id);
  return filledBy === 'officer' && concerns !== null && askedOf(intakeSource()).length > 0;
});

function intakeSource() {
  return {
    ...CASE_FILE,
    letters: CASE_FILE.mailItems,
    settings: CASE_FILE.policy.settings,
    establishmentChoice: null,
  };
}

type Step =
  | { readonly kind: 'record'; readonly check: number; readonly letter: number; readonly page: number }
  | { readonly kind: 'recordAll' }
  | { readonly kind: 'answer'; readonly letter: number; readonly item: IntakeItemId; readonly answer: IntakeAnswer }
  | { readonly kind: 'letter'; readonly says: Partial<Record<IntakeItemId, IntakeAnswer>> }
  | { readonly kind: 'word'; readonly isUpgrade: boolean }
  | { readonly kind: 'redact'; readonly letter: number; readonly page: number }
  | { readonly kind: 'correct'; readonly field: 'companyName' | 'legalForm' | 'email' | 'birthDate' }
  | { readonly kind: 'signedOn'; readonly letter: number; readonly day: number }
  | { readonly kind: 'submit' | 'approve' | 'return' | 'hold' | 'release' | 'report' };

/** What the bookkeeping remembers; `at` counts the steps. */
interface Book {
  readonly verdicts: Map<string, { at: number; documentId: string | null; page: number | null }>;
  readonly facts: { readonly at: number; readonly codes: readonly string[] }[];
  readonly redacted: { readonly at: number; readonly documentId: string; readonly page: number }[];
  denied: boolean;
  /** A report that nobody has settled. */
  reported: boolean;
}

const REPORT: NotMeReport = {
  ...{ personId: null, saidBy: 'T.', channel: 'phone', on: '2026-11-23', note: 'not me', settled: null },
  ...{ recordedById: OFFICER.id, recordedByName: OFFICER.name, recordedAt: '2026-11-23T09:00:00.000Z' },
};

/** Typed from the rules: what rests on what a correction changes, as codes or as ids of checks. */
const RESTS_ON = {
  companyName: ['CON-05', 'COM-05', 'AUT-05'],
  legalForm: ['CON-05', 'COM-05', 'IDN-03'],
  email: ['CON-05'],
  birthDate: ['CON-05', 'AUT-08', 'IDN-06/p-bo'],
  signedOn: ['CON-04', 'AUT-01', 'AUT-02', 'AUT-03', 'AUT-04', 'AUT-06'],
} as const;

class Walk {
  file: CaseFile = start();
  readonly book: Book = { verdicts: new Map(), facts: [], redacted: [], denied: false, reported: false };
  at = 0;
  serial = 1;

  now(): string {
    return new Date(Date.UTC(2026, 10, 23, 9, this.at)).toISOString();
  }

  private counted: { readonly file: CaseFile; readonly facts: FlowQuestion['facts'] } | null = null;

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
}

interface More {
  readonly reopening?: Reopening;
  readonly pages?: readonly FactChange[];
  readonly before?: (file: CaseFile) => CaseFile;
  readonly approvalFalls?: boolean;
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

function attempt(evidence: CheckAttempt['evidence']): CheckAttempt {
  return {
    id: 'x',
    checkId: 'x',
    sequence: 1,
    outcome: 'passed',
    reasonCode: null,
    remark: '',
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

/** Names the page of its kind where the check rests on one, after a new look at every page. */
function record(walk: Walk, check: CheckWithAttempts, letter: MailItem, anyPage: number): void {
  const documentId = letter.documents[0]?.id ?? null;
  const page = pageNumberOf(evidenceRule(check.code).pages) || anyPage;
  walk.file = withReadPages(walk.file);
  const evidence = { note: '', documentId, page, asOf: null };
  const byDesk = isAutomatic(check.code) || isDerivedFromMismatches(check.code);
  const verdict = { ...check, outcome: 'passed', evidence, byId: OFFICER.id } as const;
  const isCarried = evidenceRefusal(verdict, evidenceContextOf(walk.file)) === null;
  if (byDesk || !isCarried || recordAgainst(walk.file, verdict).length > 0) {
    return;
  }
  const passed = {
    ...check,
    outcome: 'passed' as const,
    waiver: null,
    attempts: [...check.attempts, attempt(evidence)],
  };
  const isDone = walk.act('recordCheck', OFFICERS, (file) => ({
    ...file,
    checks: file.checks.map((one) => (one.id === check.id ? passed : one)),
  }));
  if (isDone) {
    walk.book.verdicts.set(check.id, { at: walk.at, documentId, page });
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
    walk.book.denied = walk.book.denied && says.upgradeNote !== 'yes';
  }
}

function correct(walk: Walk, field: Extract<Step, { kind: 'correct' }>['field']): void {
  const text = `Other ${String(walk.at)}`;
  const isDone = walk.act('correct', OFFICERS, (file) =>
    field === 'companyName' || field === 'legalForm'
      ? withApplication(file, { [field]: text })
      : {
          ...file,
          persons: file.persons.map((person) => ({
            ...person,
            [field]: field === 'email' ? `p${String(walk.at)}@spoel.example` : `1980-03-${String(10 + (walk.at % 18))}`,
          })),
        },
  );
  if (isDone) {
    walk.book.facts.push({ at: walk.at, codes: RESTS_ON[field] });
  }
}

function take(walk: Walk, step: Step): void {
  walk.at += 1;
  switch (step.kind) {
    case 'record': {
      const check = walk.file.checks[step.check % walk.file.checks.length] as CheckWithAttempts;
      record(walk, check, letterOf(walk.file, step.letter), step.page);
      return;
    }
    case 'recordAll':
      for (const check of walk.file.checks.filter(({ outcome }) => outcome === null)) {
        record(walk, check, letterOf(walk.file, walk.file.mailItems.length - 1), 1);
        record(walk, walk.file.checks.find(({ id }) => id === check.id) ?? check, letterOf(walk.file, 0), 1);
      }
      return;
    case 'answer':
      answer(walk, step);
      return;
    case 'letter':
      further(walk, step.says);
      return;
    case 'word': {
      const said = { saidBy: 'T.', channel: 'phone', on: '2026-11-23' } as const;
      const by = { recordedById: OFFICER.id, recordedByName: OFFICER.name, recordedAt: walk.now() };
      const upgradeAnswer = { isUpgrade: step.isUpgrade, ...said, ...by };
      const say = (file: CaseFile): CaseFile => withApplication(file, { upgradeAnswer });
      if (walk.act('recordUpgradeAnswer', OFFICERS, say, { approvalFalls: true })) {
        walk.book.denied = !step.isUpgrade;
      }
      return;
    }
    case 'redact': {
      const page = { documentId: letterOf(walk.file, step.letter).documents[0]?.id ?? '', page: step.page };
      if (walk.act('redactDocument', OFFICERS, (file) => file, { pages: pageChanges([page]), approvalFalls: true })) {
        walk.book.redacted.push({ at: walk.at, ...page });
        const pages = walk.file.pages.map((one) =>
          one.documentId === page.documentId && one.page === page.page ? { ...one, revision: one.revision + 1 } : one,
        );
        walk.file = { ...walk.file, pages };
      }
      return;
    }
    case 'correct':
      correct(walk, step.field);
      return;
    case 'signedOn': {
      const letter = letterOf(walk.file, step.letter);
      const signedOn = `2026-11-${String(step.day).padStart(2, '0')}`;
      const days = (file: CaseFile) => file.mailItems.flatMap((one) => one.signedOn ?? []).sort()[0];
      const was = days(walk.file);
      walk.act('answerChecklist', OFFICERS, (file) => ({
        ...file,
        mailItems: file.mailItems.map((one) => (one.id === letter.id ? { ...one, signedOn } : one)),
      }));
      if (days(walk.file) !== was) {
        walk.book.facts.push({ at: walk.at, codes: RESTS_ON.signedOn });
      }
      return;
    }
    case 'submit':
      walk.file = withReadPages(walk.file);
      walk.act('submit', OFFICERS, (file) => file);
      return;
    case 'report':
      if (
        walk.act('reportNotMe', OFFICERS, (file) => withApplication(file, { notMeReport: REPORT }), {
          approvalFalls: true,
        })
      ) {
        walk.book.reported = true;
      }
      return;
    case 'release':
      if (walk.act('release', SUPERVISOR, (file) => withApplication(file, { notMeReport: null }))) {
        walk.book.reported = false;
      }
      return;
    case 'approve':
    case 'return':
    case 'hold':
      walk.act(step.kind, SUPERVISOR, (file) => file);
  }
}

/** A "no" that was asked once about several people does not say whose it is, so it speaks against nobody in particular. */
const isAboutOne = (code: string): boolean => code.startsWith('IDN') || code === 'AUT-08';

/** What stands against an approval, by the bookkeeping alone. */
function objections({ file, book }: Walk): string[] {
  const stale = [...book.verdicts].flatMap(([checkId, { at, documentId, page }]) => {
    const code = checkId.split('/')[0] ?? '';
    const byFact = book.facts.some((fact) => fact.at > at && fact.codes.some((prefix) => checkId.startsWith(prefix)));
    const byPage = book.redacted.some((one) => one.at > at && one.documentId === documentId && one.page === page);
    const letter = file.mailItems.find(({ documents }) => documents.some(({ id }) => id === documentId));
    const contradicted = ITEMS.filter((item) => {
      const { concerns, proposes } = intakeItem(item);
      const isWord = item === 'upgradeNote' && file.application.upgradeAnswer?.isUpgrade === true;
      return concerns === code && proposes === 'failed' && !isWord && letter?.checklist[item] === 'no';
    });
    return [
      ...(byFact ? [`${code} is older than its facts`] : []),
      ...(byPage ? [`${code} lost its page`] : []),
    ].concat(isAboutOne(code) ? [] : contradicted.map((item) => `${code} against ${item}`));
  });
  const unread = file.mailItems.filter(({ checklist }) => Object.keys(checklist).length === 0).map(({ id }) => id);
  const open = file.checks.filter(({ outcome, waiver }) => outcome !== 'passed' && waiver === null);
  return [
    ...stale,
    ...(book.denied ? ['the customer denied it'] : []),
    ...(book.reported ? ['the customer knows nothing of it'] : []),
    ...unread.map((id) => `${id} unread`),
    ...open.map(({ id }) => `${id} open`),
  ];
}

/** Actions that lead out of where the case is now, for officer or supervisor. */
function waysOut(walk: Walk): ActionId[] {
  const question = walk.question(SUPERVISOR);
  const isOut = (action: ActionId): boolean => refusals(action, question).length === 0;
  return (['withdraw', 'return', 'release', 'startDispatch'] as const).filter(
    (action) => isOut(action) || walk.file.application.status === 'approved',
  );
}

const letterNumber = fc.nat({ max: 3 });
const page = fc.integer({ min: 1, max: 3 });
const STEP: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'recordAll' } as const) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('record' as const), check: fc.nat(60), letter: letterNumber, page }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      letter: letterNumber,
      item: fc.constantFrom(...ITEMS),
      answer: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('letter' as const),
      says: fc.dictionary(fc.constantFrom(...ITEMS), fc.constantFrom('yes' as const, 'no' as const), { maxKeys: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('word' as const), isUpgrade: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('redact' as const), letter: letterNumber, page }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      field: fc.constantFrom('companyName' as const, 'legalForm' as const, 'email' as const, 'birthDate' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('signedOn' as const),
      letter: letterNumber,
      day: fc.integer({ min: 1, max: 20 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom({ kind: 'submit' } as const, { kind: 'approve' } as const, { kind: 'approve' } as const),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      { kind: 'return' } as const,
      { kind: 'hold' } as const,
      { kind: 'report' } as const,
      { kind: 'release' } as const,
    ),
  },
);

/** Half of the ways go on to a decision, so that there is something to decide wrongly. */
const TO_THE_END: readonly Step[] = [{ kind: 'recordAll' }, { kind: 'submit' }, { kind: 'approve' }];

describe('random ways through the rules', () => {
  it('end in no approval against the record, and in no state without a way out', () => {
    let approved = 0;
    fc.assert(
      fc.property(fc.array(STEP, { minLength: 4, maxLength: 13 }), fc.boolean(), (steps, goesOn) => {
        const walk = new Walk();
        for (const step of [...steps, ...(goesOn ? TO_THE_END : [])]) {
          if (walk.file.application.status === 'approved') {
            break;
          }
          take(walk, step);
          expect(waysOut(walk)).not.toEqual([]);
        }
        if (walk.file.application.status === 'approved') {
          approved += 1;
          expect(objections(walk)).toEqual([]);
        }
      }),
      { numRuns: 2_000 },
    );
    // A rule that approved nothing at all would prove nothing. Ways are drawn anew each time: about fifty of them end here.
    expect(approved).toBeGreaterThan(20);
    // Long on a machine that does other work as well; slowness is no failure.
  }, 600_000);
});
