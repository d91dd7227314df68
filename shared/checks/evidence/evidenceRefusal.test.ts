/** Tests which evidence carries which verdict: a table over every check of the catalogue, and the ways in which it does not. */
import { describe, expect, it } from 'vitest';
import { UNKNOWN_PAGE, type DocumentPage, type PageKind, type PageRead } from '../../application/pageKinds';
import type { CheckEvidence, CheckOutcome } from '../check';
import { CHECK_CODES, checkType, type CheckCode } from '../../catalogue/checkTypes';
import { evidenceRefusal, type EvidenceContext } from './evidenceRefusal';
import { evidenceRule, restsOnPaper } from './evidenceRules';

const CONTRACT = 'contractCompany contractPersons contractSignatures';
const EXTRACT = 'registerExtract';

/** Check, pages a verdict may name, what must have been seen beside it, what carries it without a page; typed from the rules. */
const EXPECTED: readonly [CheckCode, string, string, string | null][] = [
  ['CON-01', CONTRACT, CONTRACT, null],
  ['CON-02', 'contractSignatures contractCompany', '', null],
  ['CON-03', 'contractSignatures', '', null],
  ['CON-04', 'contractSignatures', '', null],
  ['CON-05', CONTRACT, CONTRACT, null],
  ['CON-06', '', '', 'nothing'],
  ['COM-01', EXTRACT, '', 'registerAnswer'],
  ['COM-02', '', '', 'nothing'],
  ['COM-03', EXTRACT, '', 'registerAnswer'],
  ['COM-04', EXTRACT, '', 'registerAnswer'],
  ['COM-05', EXTRACT, '', 'registerAnswer'],
  ['COM-06', '', '', 'statement'],
  ['COM-07', EXTRACT, '', 'registerAnswer'],
  ['COM-08', EXTRACT, '', 'registerAnswer'],
  ['AUT-01', EXTRACT, '', 'registerAnswer'],
  ['AUT-02', EXTRACT, '', 'registerAnswer'],
  ['AUT-03', 'contractSignatures', '', null],
  ['AUT-04', EXTRACT, '', 'registerAnswer'],
  ['AUT-05', 'mandate statutes', '', null],
  ['AUT-06', EXTRACT, '', 'registerAnswer'],
  ['AUT-07', '', '', 'nothing'],
  ['AUT-08', 'contractPersons contractSignatures', '', null],
  ['IDN-01', '', '', 'nothing'],
  ['IDN-02', 'identityCopy', '', null],
  ['IDN-03', 'identityCopy', '', null],
  ['IDN-04', 'identityCopy', '', null],
  ['IDN-05', 'identityCopy', '', null],
  ['IDN-06', 'identityCopy', '', null],
  ['IDN-07', '', '', 'statement'],
  ['IDN-08', '', '', 'appointment'],
  ['IDN-09', '', '', 'appointment'],
  ['IDN-10', '', '', 'appointment'],
  ['IDN-11', 'identityCopy', 'contractSignatures', null],
  ['CTC-01', '', '', 'nothing'],
  ['CTC-02', '', '', 'nothing'],
  ['CTC-03', '', '', 'nothing'],
  ['CTC-04', '', '', 'nothing'],
  ['CTC-05', '', '', 'nothing'],
];

const ADA = 'signer-ada';
const ADA_AS_MANAGER = 'person-ada';
const BO = 'person-bo';
const KINDS: readonly PageKind[] = [
  'contractCompany',
  'contractPersons',
  'contractSignatures',
  'identityCopy',
  'registerExtract',
  'mandate',
  'other',
];

function pageOf(kind: PageKind, changes: Partial<DocumentPage> = {}): DocumentPage {
  const subjectIds = kind === 'identityCopy' ? [ADA] : [];
  return { ...UNKNOWN_PAGE, documentId: 'scan', page: KINDS.indexOf(kind) + 1, kind, subjectIds, ...changes };
}
const readOf = ({ documentId, page, revision }: DocumentPage, readerId = 'vera'): PageRead => {
  return { documentId, page, readerId, revision, firstAt: '', lastAt: '' };
};

const PAGES = KINDS.map((kind) => pageOf(kind));

function context(changes: Partial<EvidenceContext> = {}): EvidenceContext {
  return {
    pages: PAGES,
    reads: PAGES.map((page) => readOf(page)),
    sameHuman: (id) => (id === ADA || id === ADA_AS_MANAGER ? [ADA, ADA_AS_MANAGER] : [id]),
    isCopyAsked: () => true,
    hasAppointment: true,
    ...changes,
  };
}

const NOTHING: CheckEvidence = { note: '', documentId: null, page: null, asOf: null };
function naming(kind: PageKind): CheckEvidence {
  return { ...NOTHING, documentId: 'scan', page: KINDS.indexOf(kind) + 1 };
}

interface Asked {
  readonly code: CheckCode;
  readonly outcome?: CheckOutcome;
  readonly evidence?: CheckEvidence | null;
  readonly subjectId?: string | null;
}

function judge({ code, outcome = 'passed', evidence = null, subjectId }: Asked, over: Partial<EvidenceContext> = {}) {
  const isOfOne = checkType(code).subjects.some((subject) => subject === 'signer' || subject === 'person');
  const about = subjectId === undefined ? (isOfOne ? ADA : null) : subjectId;
  return evidenceRefusal({ code, subjectId: about, outcome, evidence, byId: 'vera' }, context(over));
}

describe('what each check rests on', () => {
  it('is said of every check of the catalogue', () => {
    expect(EXPECTED.map(([code]) => code)).toEqual(CHECK_CODES);
  });

  it.each(EXPECTED)('%s: a page of %j, seen beside %j, or else %s', (code, pages, beside, instead) => {
    const rule = evidenceRule(code);
    expect([rule.pages.join(' '), rule.alsoSeen.join(' '), rule.instead]).toEqual([pages, beside, instead]);
    expect(rule.ofSubject).toBe(pages === 'identityCopy');
  });

  it.each(EXPECTED)('%s passes on just those pages, and on no other', (code, pages, _beside, instead) => {
    const accepted = KINDS.filter((kind) => judge({ code, evidence: naming(kind) }) === null);
    const asked = pages.split(' ').filter((kind) => (KINDS as readonly string[]).includes(kind));
    expect(accepted).toEqual(pages === '' ? KINDS : KINDS.filter((kind) => asked.includes(kind)));
    expect(judge({ code, evidence: { ...NOTHING, note: 'seen' } })).toBe(
      instead === null || instead === 'registerAnswer' ? 'evidenceMissing' : null,
    );
  });

  it('is paper where a page is asked, and the register where it answered', () => {
    const onPaper = (hasAnswer: boolean) => CHECK_CODES.filter((code) => restsOnPaper(code, hasAnswer));
    const always = EXPECTED.flatMap(([code, pages, , instead]) => (pages !== '' && instead === null ? [code] : []));
    expect(onPaper(true)).toEqual(always);
    expect(onPaper(false)).toEqual(EXPECTED.flatMap(([code, pages]) => (pages === '' ? [] : [code])));
  });
});

describe('a verdict that is refused', () => {
  const otherPage = { ...NOTHING, documentId: 'scan', page: 40 };
  const unseen = { reads: PAGES.slice(1).map((page) => readOf(page)) };
  const ofJoris = { reads: PAGES.map((page) => readOf(page, 'joris')) };
  const redacted = { pages: PAGES.map((page) => ({ ...page, revision: 1 })) };
  const unnamed = { pages: PAGES.map((page) => ({ ...page, kind: null })) };
  it.each<[string, Asked, Partial<EvidenceContext>, string | null]>([
    ['names nothing', { code: 'CON-03' }, {}, 'evidenceMissing'],
    [
      'names the first page for a signature',
      { code: 'CON-03', evidence: naming('contractCompany') },
      {},
      'evidenceOtherKind',
    ],
    ['names a page that is not there', { code: 'CON-03', evidence: otherPage }, {}, 'evidenceMissing'],
    [
      'names a scan without a page',
      { code: 'CON-03', evidence: { ...NOTHING, documentId: 'scan' } },
      {},
      'evidenceMissing',
    ],
    [
      'names a page nobody gave a kind',
      { code: 'CON-03', evidence: naming('contractSignatures') },
      unnamed,
      'evidenceOtherKind',
    ],
    [
      'was read by a colleague only',
      { code: 'CON-03', evidence: naming('contractSignatures') },
      ofJoris,
      'evidenceNotSeen',
    ],
    [
      'was read before the page was redacted',
      { code: 'CON-03', evidence: naming('contractSignatures') },
      redacted,
      'evidenceNotSeen',
    ],
    [
      'is of a contract of which a part is missing',
      { code: 'CON-01', evidence: naming('contractSignatures') },
      { pages: PAGES.slice(1) },
      'evidenceMissing',
    ],
    [
      'is of a contract of which a part was not read',
      { code: 'CON-01', evidence: naming('contractSignatures') },
      unseen,
      'evidenceNotSeen',
    ],
    [
      'names the copy of somebody else',
      { code: 'IDN-02', evidence: naming('identityCopy'), subjectId: BO },
      {},
      'evidenceOtherKind',
    ],
    [
      'compares a signature without a contract',
      { code: 'IDN-11', evidence: naming('identityCopy') },
      { pages: PAGES.slice(3) },
      'evidenceMissing',
    ],
    [
      'says "not applicable" without a page',
      { code: 'CON-03', outcome: 'notApplicable', evidence: { ...NOTHING, note: 'x' } },
      {},
      'evidenceMissing',
    ],
    [
      'writes the day of an extract that is not there',
      { code: 'COM-07', evidence: { ...NOTHING, asOf: '2026-11-20' } },
      {},
      'evidenceMissing',
    ],
    [
      'saw an original without an appointment',
      { code: 'IDN-08', evidence: { ...NOTHING, note: 'x' } },
      { hasAppointment: false },
      'evidenceMissing',
    ],
    [
      'names a page for an original instead of an appointment',
      { code: 'IDN-08', evidence: naming('identityCopy') },
      { hasAppointment: false },
      'evidenceMissing',
    ],
    ['fails without a word', { code: 'CON-03', outcome: 'failed' }, {}, 'evidenceMissing'],
    [
      'fails on a page that is not there',
      { code: 'CON-03', outcome: 'failed', evidence: otherPage },
      {},
      'evidenceMissing',
    ],
    [
      'fails on a page that was not read',
      { code: 'CON-03', outcome: 'failed', evidence: naming('contractCompany') },
      unseen,
      'evidenceNotSeen',
    ],
    [
      'is an inquiry on a page that was not read',
      { code: 'CON-03', outcome: 'inquiry', evidence: naming('contractCompany') },
      unseen,
      'evidenceNotSeen',
    ],
  ])('because it %s', (_why, asked, over, refusal) => {
    expect(judge(asked, over)).toBe(refusal);
  });
});

describe('a verdict that is taken', () => {
  const answer = { ...NOTHING, asOf: '2026-11-20', registerSnapshotId: 'answer' };
  it.each<[string, Asked, Partial<EvidenceContext>]>([
    [
      'on the copy of the same human who signs',
      { code: 'IDN-02', evidence: naming('identityCopy'), subjectId: ADA_AS_MANAGER },
      {},
    ],
    ['on the answer of the register', { code: 'COM-07', evidence: answer }, {}],
    [
      'as a failure on what was written down',
      { code: 'CON-03', outcome: 'failed', evidence: { ...NOTHING, note: 'no page 3' } },
      { pages: [] },
    ],
    ['as an inquiry on a page of any kind', { code: 'CON-03', outcome: 'inquiry', evidence: naming('other') }, {}],
    ['as a question about what no page is asked for', { code: 'CTC-05', outcome: 'inquiry' }, {}],
    [
      'as not applicable to somebody of whom no copy is asked',
      { code: 'IDN-06', outcome: 'notApplicable', evidence: { ...NOTHING, note: 'x' }, subjectId: BO },
      { isCopyAsked: () => false },
    ],
  ])('%s', (_how, asked, over) => {
    expect(judge(asked, over)).toBeNull();
  });
});
