/** Tests the intake checklist as a table: which question is asked, what the desk answers, and what a "no" means. */
import { describe, expect, it } from 'vitest';
import { placesOf } from '../language/fillText';
import type { RegisterSnapshot } from '../application/tradeRegister';
import { CHECK_TYPES } from '../catalogue/checkTypes';
import { ADA_SIGNS, BO_UPGRADES, INTAKE_CASE, LETTER } from '../testing/intakeCase';
import type { IntakeCase } from './intakeCase';
import { INTAKE_ITEM_IDS, intakeItem, isAnswerAllowed, PAPER_ITEM_IDS, readQuestionKey } from './intakeItems';
import { intakeFindings, intakeQuestions, missingLine, openQuestions } from './intakeQuestions';
import { INTAKE_REMARKS } from './intakeRemarks';
import type { IntakeAnswers, MailItem } from './mailItem';
import { UNKNOWN_PAGE, type DocumentPage, type PageKind } from '../application/pageKinds';

type Change = Partial<Omit<IntakeCase, 'application'>> & { readonly application?: Partial<IntakeCase['application']> };

function caseWith({ application = {}, ...rest }: Change = {}): IntakeCase {
  return { ...INTAKE_CASE, ...rest, application: { ...INTAKE_CASE.application, ...application } };
}
function letterWith(checklist: IntakeAnswers, changes: Partial<MailItem> = {}): MailItem {
  return { ...LETTER, ...changes, checklist };
}
function answered(checklist: IntakeAnswers): IntakeCase {
  return caseWith({ letters: [letterWith(checklist)] });
}
function page(kind: PageKind | null, at: number): DocumentPage {
  return { ...UNKNOWN_PAGE, documentId: 'd1', page: at, kind };
}
const pagesOf = (...kinds: (PageKind | null)[]) => kinds.map((kind, at) => page(kind, at + 1));
/** A letter with everything in it, each page named. */
const NAMED: readonly DocumentPage[] = [
  ...pagesOf('contractCompany', 'contractPersons', 'contractSignatures', 'mandate'),
  { ...page('identityCopy', 5), subjectIds: ['s-ada', 'p-bo'] },
];
const keysOf = (file: IntakeCase) => intakeQuestions(file).map(({ key }) => key);
const questionOf = (file: IntakeCase, key: string) => intakeQuestions(file).find((question) => question.key === key);

const snapshot = (asOf: string, surnames: readonly string[] | null = null): RegisterSnapshot =>
  ({
    id: 'g',
    applicationId: 'a',
    kvkNumber: '90001234',
    result: 'found',
    errorCode: null,
    asOf,
    provider: 'test',
    company: {
      legalForm: 'Besloten Vennootschap',
      functionaries:
        surnames?.map((surname) => ({ ...ADA_SIGNS, surname, companyName: null, kind: 'board' as const })) ?? null,
    },
  }) as unknown as RegisterSnapshot;

const DOCUMENT = LETTER.documents[0];
const TWICE = { documents: DOCUMENT === undefined ? [] : [DOCUMENT, { ...DOCUMENT, id: 'd2' }] };
const letters = (changes: Partial<MailItem>) => ({ letters: [{ ...LETTER, ...changes }] });
const persons = (changes: Partial<IntakeCase['persons'][number]>) => ({ persons: [{ ...BO_UPGRADES, ...changes }] });
const signer = (authority: typeof ADA_SIGNS.authority) => ({ signers: [{ ...ADA_SIGNS, authority }] });
const registration = (changes: object) =>
  ({ registration: { ...INTAKE_CASE.registration, ...changes } }) as Pick<IntakeCase, 'registration'>;
const sixUsers = {
  persons: Array.from({ length: 6 }, (_, at) => ({ ...BO_UPGRADES, id: `p${String(at)}`, role: 'user' as const })),
};

describe('what the desk answers', () => {
  it.each<[string, Change, string | null, string]>([
    ['received', {}, 'yes', 'intakeReceived'],
    ['caseFound', {}, 'yes', 'intakeCaseFound'],
    ['scanned', {}, 'yes', 'intakePages'],
    ['scanned', letters({ documents: [] }), null, 'intakeNoScan'],
    ['noDuplicate', {}, 'yes', 'intakeNoDuplicate'],
    ['noDuplicate', letters(TWICE), 'no', 'intakeDuplicate'],
    ['allPages', {}, null, 'intakePages'],
    ['levelAsApplied', {}, null, 'intakeTarget'],
    ['levelAbove', {}, 'yes', 'intakeLevelAbove'],
    ['levelAbove', persons({ currentLevel: 'EH2+' }), 'no', 'intakeLevelNotAbove'],
    ['levelAbove', persons({ currentLevel: 'EH3' }), 'no', 'intakeLevelNotAbove'],
    ['levelAbove', persons({ currentLevel: null }), null, 'intakeLevelUnknown'],
    ['route', {}, 'yes', 'intakeRouteNormal'],
    ['route', registration({ hasManagementModule: true }), 'no', 'intakeRouteManagementModule'],
    ['route', { application: { severalCompanies: true } }, 'no', 'intakeRouteSeveralCompanies'],
    ['route', sixUsers, 'no', 'intakeRouteTooManyUsers'],
    ['route', { ...sixUsers, application: { separateRouteKept: true } }, 'yes', 'intakeRouteKept'],
    ['route', { registration: null }, null, 'intakeRegistrationUnknown'],
    ['signedInTime', {}, 'yes', 'intakeSigned'],
    ['signedInTime', letters({ signedOn: null }), null, 'intakeSignedUnknown'],
    ['signedInTime', letters({ signedOn: '2026-08-20' }), 'yes', 'intakeSigned'],
    ['signedInTime', letters({ signedOn: '2026-08-19' }), 'no', 'intakeSignedTooLong'],
    ['signedInTime', letters({ signedOn: '2026-11-21' }), 'no', 'intakeSignedAfter'],
    ['signatureCount', {}, null, 'intakeSigners'],
    ['signatureCount', signer('joint'), 'no', 'intakeSignersTooFew'],
    ['personsListed', {}, null, 'intakePersons'],
    ['birthDates', {}, 'yes', 'intakeAllFilled'],
    ['birthDates', persons({ birthDate: null }), 'no', 'intakeSomeEmpty'],
    ['emails', persons({ email: ' ' }), 'no', 'intakeSomeEmpty'],
    ['mobiles', persons({ mobile: '' }), 'no', 'intakeSomeEmpty'],
    ['services', {}, 'yes', 'intakeServices'],
    ['services', { application: { targetServices: [] } }, null, 'intakeNoServices'],
    ['kvkFormat', {}, 'yes', 'intakeKvkRight'],
    ['kvkFormat', { application: { kvkNumber: '1234567' } }, 'no', 'intakeKvkWrong'],
    ['kvkSame', {}, 'yes', 'intakeKvkSame'],
    ['kvkSame', { application: { kvkNumber: '90001235' } }, 'no', 'intakeKvkOther'],
    ['kvkSame', { registration: null }, null, 'intakeRegistrationUnknown'],
    ['establishmentChoice', {}, 'yes', 'intakeEstablishmentEmpty'],
    ['extract', { pages: [] }, null, 'intakePagesUnnamed'],
    ['extract', { register: snapshot('2026-11-06T10:00:00.000Z') }, 'yes', 'intakeRegisterFetched'],
    ['extract', { register: snapshot('2026-11-05T10:00:00.000Z') }, null, 'intakeRegisterTooOld'],
    ['paperPlace', {}, null, 'intakePaperUnknown'],
    ['paperPlace', letters({ archivePlace: 'Doos 3' }), 'yes', 'intakePaperAt'],
    ['paperGone', {}, null, 'intakePaperUnknown'],
    ['paperGone', letters({ paper: { fate: 'archived', on: '2026-11-21', place: 'x' } }), null, 'intakePaperUnknown'],
    ['paperGone', letters({ paper: { fate: 'destroyed', on: '2026-11-21', place: '' } }), 'yes', 'intakePaperGone'],
  ])('%s with %j is %s (%s)', (key, change, answer, remark) => {
    expect(questionOf(caseWith(change), key)).toMatchObject({ answer, look: { remark } });
  });

  it.each([
    [null, null, 'intakeEstablishmentOpen'],
    ['asked', null, 'intakeEstablishmentAsked'],
    ['kept', 'yes', 'intakeEstablishmentChosen'],
    ['dropped', 'yes', 'intakeEstablishmentChosen'],
  ] as const)('an establishment number with the choice %s is %s', (choice, answer, remark) => {
    const file = caseWith({ application: { establishmentNumber: '000037178598' }, establishmentChoice: choice });
    expect(questionOf(file, 'establishmentChoice')).toMatchObject({ answer, look: { remark } });
  });

  it('fills every place of its remarks', () => {
    for (const { look } of intakeQuestions(INTAKE_CASE)) {
      const places = look === null ? [] : placesOf(INTAKE_REMARKS[look.remark].nl);
      expect(Object.keys(look?.data ?? {})).toEqual(expect.arrayContaining(places));
    }
  });
});

describe('what the pages answer', () => {
  const pages = (...kinds: (PageKind | null)[]) => ({ pages: pagesOf(...kinds) });
  const bo = { ...BO_UPGRADES, firstNames: 'Ada', prefix: 'de', surname: 'Wever', birthDate: '1970-01-02' };
  const copyOf = (id: string) => ({
    pages: [...pagesOf('contractCompany'), { ...page('identityCopy', 2), subjectIds: [id] }],
  });
  const limited = signer('limitedPower');
  it.each<[string, Change, IntakeAnswers, string | null, string]>([
    ['idCopiesEnclosed/s-ada', {}, { 'idCopiesEnclosed/s-ada': 'yes' }, null, 'intakePagesUnnamed'],
    ['idCopiesEnclosed/s-ada', pages('other', null), { 'idCopiesEnclosed/s-ada': 'yes' }, null, 'intakePagesUnnamed'],
    ['idCopiesEnclosed/s-ada', pages('other', 'blank'), { 'idCopiesEnclosed/s-ada': 'yes' }, 'no', 'intakeNoSuchPage'],
    ['idCopiesEnclosed/s-ada', copyOf('s-ada'), {}, 'yes', 'intakePageThere'],
    ['idCopiesEnclosed/s-ada', copyOf('s-ada'), { 'idCopiesEnclosed/s-ada': 'no' }, 'no', 'intakePageThere'],
    ['idCopiesEnclosed/s-ada', copyOf('p-bo'), {}, 'no', 'intakeNoSuchPage'],
    ['idCopiesEnclosed/s-ada', { ...copyOf('p-bo'), persons: [bo] }, {}, 'yes', 'intakePageThere'],
    ['idCopyOfPerson/p-bo', copyOf('p-bo'), {}, 'yes', 'intakePageThere'],
    ['jointSheet', { ...signer('joint'), ...pages('contractSignatures', null) }, {}, 'yes', 'intakePageThere'],
    [
      'jointSheet',
      { ...signer('joint'), ...pages('contractPersons') },
      { jointSheet: 'yes' },
      'no',
      'intakeNoSuchPage',
    ],
    ['statutes', { ...signer('joint'), ...pages('statutes') }, {}, 'yes', 'intakePageThere'],
    [
      'statutes',
      { ...signer('joint'), ...pages('other') },
      { statutes: 'notApplicable' },
      'notApplicable',
      'intakeNoSuchPage',
    ],
    ['mandate/s-ada', { ...signer('mandate'), ...pages('mandate') }, {}, 'yes', 'intakePageThere'],
    ['mandate/s-ada', { ...signer('mandate'), ...pages('other') }, { mandate: 'yes' }, 'no', 'intakeSignerDeclared'],
    ['powerText/s-ada', { ...limited, ...pages('mandate') }, {}, null, 'intakePageToRead'],
    ['powerText/s-ada', { ...limited, ...pages('mandate') }, { powerText: 'yes' }, 'yes', 'intakePageToRead'],
    ['powerText/s-ada', { ...limited, ...pages('other') }, { powerText: 'yes' }, 'no', 'intakeNoSuchPage'],
    ['extract', pages('registerExtract'), { extract: 'yes' }, 'yes', 'intakePageToRead'],
    ['extract', pages('other'), {}, null, 'intakeRegisterNotAsked'],
    ['extract', { register: snapshot('2026-11-20T10:00:00.000Z'), ...pages(null) }, {}, 'yes', 'intakeRegisterFetched'],
  ])('%s with %j and what an officer says, %j, is %s', (key, change, said, answer, remark) => {
    const file = caseWith({ ...change, letters: [letterWith(said)] });
    expect(questionOf(file, key)).toMatchObject({ answer, look: { remark } });
  });
});

describe('what is asked', () => {
  it.each<[string, boolean, Change]>([
    ['idCopiesEnclosed/s-ada', true, {}],
    ['idCopyOfPerson/p-bo', true, {}],
    ['idCopyOfPerson/p-bo', false, { settings: { ...INTAKE_CASE.settings, idCopyOfEmployedUserRequired: false } }],
    [
      'idCopyOfPerson/p-bo',
      false,
      { signers: [{ ...ADA_SIGNS, firstNames: 'Bo', surname: 'Spoel', prefix: '', birthDate: '1980-03-04' }] },
    ],
    // Twins are two people.
    [
      'idCopyOfPerson/p-bo',
      true,
      { signers: [{ ...ADA_SIGNS, surname: 'Spoel', prefix: '', birthDate: '1980-03-04' }] },
    ],
    ['bsnMasked', true, {}],
    ['bsnNeeded', false, {}],
    ['bsnNeeded', true, { application: { legalForm: 'Eenmanszaak' } }],
    ['bsnMasked', false, { application: { legalForm: 'Eenmanszaak' } }],
    ['jointSheet', false, {}],
    ['jointSheet', true, signer('joint')],
    ['statutes', true, signer('joint')],
    ['mandate/s-ada', false, {}],
    ['mandate/s-ada', true, signer('mandate')],
    ['mandate/s-ada', false, { ...signer('mandate'), application: { targetLevel: 'EH4' } }],
    ['mandate/s-ada', true, { register: snapshot('2026-11-20T10:00:00.000Z', ['Anders']) }],
    ['mandate/s-ada', false, { register: snapshot('2026-11-20T10:00:00.000Z', ['Wever']) }],
    ['mandate/s-ada', false, { register: snapshot('2026-11-20T10:00:00.000Z', null) }],
    ['powerText/s-ada', true, signer('limitedPower')],
    ['powerText/s-ada', false, {}],
    ['appointment', false, {}],
    ['appointment', true, { application: { targetLevel: 'EH3' } }],
    ['appointment', true, { application: { targetLevel: 'EH4' } }],
    ['noDuplicate', false, letters({ documents: [] })],
  ])('%s: %s with %j', (key, isAsked, change) => {
    expect(keysOf(caseWith(change)).includes(key)).toBe(isAsked);
  });
});

describe('what counts', () => {
  it('a later letter mends what an earlier one lacked, and "not applicable" says nothing against it', () => {
    const second = { id: 'l2', number: 'ZP-2026-000002-8' };
    const file = (first: IntakeAnswers, later: IntakeAnswers) =>
      caseWith({ letters: [letterWith(first), letterWith(later, second)] });
    expect(questionOf(file({ allPages: 'no' }, { allPages: 'yes' }), 'allPages')).toMatchObject({ answer: 'yes' });
    expect(questionOf(file({ allPages: 'yes' }, { allPages: 'no' }), 'allPages')).toMatchObject({ mailItemId: 'l2' });
    expect(questionOf(file({ allPages: 'no' }, { allPages: 'notApplicable' }), 'allPages')?.answer).toBe('no');
    expect(questionOf(file({ upgradeNote: 'yes' }, { upgradeNote: 'no' }), 'upgradeNote')?.answer).toBe('yes');
  });

  it('an officer overrules what is proposed, not what the desk knows', () => {
    expect(questionOf(answered({ services: 'no' }), 'services')).toMatchObject({ answer: 'no', by: 'officer' });
    expect(questionOf(answered({ kvkSame: 'no' }), 'kvkSame')).toMatchObject({ answer: 'yes', by: 'desk' });
    expect(questionOf(answered({ scanned: 'no' }), 'scanned')).toMatchObject({ answer: 'yes', by: 'desk' });
    const unknown = { ...answered({ kvkSame: 'yes' }), registration: null };
    expect(questionOf(unknown, 'kvkSame')).toMatchObject({ answer: 'yes', by: 'officer' });
  });

  it('an answer of an older form counts for every signer; a note that is "not applicable" is no answer', () => {
    const old = {
      ...answered({ powerText: 'yes', upgradeNote: 'notApplicable' }),
      ...signer('limitedPower'),
      pages: NAMED,
    };
    expect(questionOf(old, 'powerText/s-ada')?.answer).toBe('yes');
    expect(questionOf(old, 'upgradeNote')?.answer).toBeNull();
    const own = { ...answered({ powerText: 'yes', 'powerText/s-ada': 'no' }), ...signer('limitedPower'), pages: NAMED };
    expect(questionOf(own, 'powerText/s-ada')?.answer).toBe('no');
  });

  it('is complete when every question that cannot wait is answered', () => {
    const keys = openQuestions(intakeQuestions(caseWith({ pages: NAMED }))).map(({ key }) => key);
    expect(keys).toContain('upgradeNote');
    expect(keys).not.toContain('receiptConfirmed');
    expect(keys).not.toContain('paperGone');
    const all = Object.fromEntries(keys.map((key) => [key, 'yes'] as const));
    expect(openQuestions(intakeQuestions({ ...answered(all), pages: NAMED }))).toEqual([]);
    for (const key of keys) {
      const { [key]: _left, ...rest } = all;
      const left = openQuestions(intakeQuestions({ ...answered(rest), pages: NAMED }));
      expect(left.map((question) => question.key)).toEqual([key]);
    }
  });

  it('is not complete without a scan, whatever an officer says', () => {
    const bare = caseWith({ letters: [letterWith({ scanned: 'yes' }, { documents: [] })] });
    expect(openQuestions(intakeQuestions(bare)).map(({ key }) => key)).toContain('scanned');
  });
});

describe('what a "no" means', () => {
  it('has the reason code of its own check', () => {
    for (const id of INTAKE_ITEM_IDS) {
      const { concerns, reasonCode } = intakeItem(id);
      expect(concerns === null ? [null] : CHECK_TYPES[concerns].reasonCodes).toContain(reasonCode);
    }
  });

  it('becomes a finding with the person it is about and the letter it was found in', () => {
    const file = { ...answered({ allPages: 'no', 'idCopiesEnclosed/s-ada': 'no', legible: 'yes' }), pages: NAMED };
    const findings = intakeFindings(intakeQuestions({ ...file, application: { ...file.application, kvkNumber: '1' } }));
    expect(findings.map(({ item, reasonCode, mailItemId }) => [item, reasonCode, mailItemId])).toEqual([
      ['allPages', 'CONTRACT_INCOMPLETE', 'l1'],
      ['kvkFormat', 'KVK_NOT_FOUND', null],
      ['kvkSame', 'KVK_CHANGED', null],
      ['idCopiesEnclosed', 'ID_COPY_UNUSABLE', 'l1'],
    ]);
    expect(missingLine({ missing: { nl: 'x', en: 'y' }, subject: { id: '1', name: 'Ada de Wever' } }, 'en')).toBe(
      'y (Ada de Wever)',
    );
  });
});

describe('keys and answers', () => {
  it.each([
    ['legible', 'yes', true],
    ['legible', 'notApplicable', true],
    ['upgradeNote', 'notApplicable', false],
    ['signedInTime', 'yes', false],
    ['scanned', 'yes', false],
    ['idCopiesEnclosed/0198c000-0000-7000-8000-0000000000b1', 'no', true],
    ['nothingLikeIt', 'yes', false],
    ['legible/a/b', 'yes', false],
  ] as const)('%s may be answered %s: %s', (key, answer, isAllowed) => {
    expect(isAnswerAllowed(key, answer)).toBe(isAllowed);
  });

  it('reads a key back', () => {
    expect(readQuestionKey('mandate/x')).toEqual({ item: 'mandate', subjectId: 'x' });
    expect(readQuestionKey('legible')).toEqual({ item: 'legible', subjectId: null });
  });

  it('puts on a blank form only what the paper itself shows', () => {
    expect(PAPER_ITEM_IDS).toContain('upgradeNote');
    expect(PAPER_ITEM_IDS.filter((id) => intakeItem(id).filledBy !== 'officer')).toEqual([]);
  });
});
