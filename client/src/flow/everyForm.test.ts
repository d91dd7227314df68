/** Checks that no form loses what is typed: every part of the screen with a field is known here, and keeps it or says why not. */
import { expect, test } from 'vitest';

/** Keeps its own draft. */
const KEPT = [
  'application/bench/CorrectDialog',
  'application/bench/IdentificationDialog',
  'application/bench/scan/RedactPanel',
  'application/workList/HandOverMany',
  'application/workList/SaveViewDialog',
  'audit/samples/CloseSampleDialog',
  'audit/samples/DrawSampleDialog',
  'audit/samples/FindingDialog',
  'checks/CheckForm',
  'checks/identity/DocumentForm',
  'decision/ReturnDialog',
  'dispatch/ReissueDialog',
  'dispatch/messages/SettleDialog',
  'dispatch/notMe/NotMeDialog',
  'dispatch/printing/SpoilDialog',
  'flow/ActionDialog',
  'flow/ReasonedChoice',
  'flow/RevealDialog',
  'intake/letter/PaperDialog',
  'intake/letter/RelinkDialog',
  'intake/letter/StrikeDialog',
  'intake/tray/DiscardDialog',
  'intake/unread/UnreadButtons',
  'intake/checklist/LetterQuestions',
  'intake/checklist/CorrectAnswers',
  'intake/AddScans',
  'policies/draft/DraftList',
  'policies/draft/PolicyDraftShow',
  'templates/TemplatePage',
  'users/CertificateDialogs',
  'users/UserCreate',
  'webhooks/EndpointForm',
  'webhooks/ReplayDialog',
];

/** A part of a form that is kept by the whole of it. */
const PARTS: Readonly<Record<string, string>> = {
  'application/bench/notes/NoteField': 'application/bench/notes/NoteForm',
  'application/bench/scan/RegionRow': 'a frame is drawn anew in a moment, and belongs to the page as it is now',
  'checks/EvidenceFields': 'checks/CheckForm',
  'checks/ReasonSelect': 'checks/CheckForm',
  'checks/identity/StatusLine': 'checks/identity/DocumentForm',
  'flow/ActionFieldInput': 'flow/ActionDialog',
  'flow/ReasonField': 'each form that asks why',
  'intake/IntakeChecklist': 'intake/MailItemCreate',
  'intake/LetterFields': 'intake/MailItemCreate',
  'intake/MailItemCreate': 'intake/useLetter',
  'policies/draft/DraftChannels': 'policies/draft/PolicyDraftShow',
  'policies/draft/DraftPostDays': 'policies/draft/PolicyDraftShow',
  'policies/draft/DraftSettings': 'policies/draft/PolicyDraftShow',
  'programs/ScopeChoice': 'programs/ProgramForm',
  'templates/BlockFields': 'templates/TemplatePage',
  'ui/GrowingField': 'checks/CheckForm',
  'ui/NewPasswordField': 'account/AccountPage and login/ChoosePasswordPage',
  'users/UserEdit': 'asks before it is left',
};

/** Nothing of it is worth keeping. */
const NOTHING_TO_KEEP: Readonly<Record<string, string>> = {
  'account/AccountPage': 'passwords',
  'application/bench/scan/ScanViewer': 'chooses a document; the address says which',
  'audit/CaseAtDialog': 'chooses with which moment to compare',
  'audit/ExportBundle': 'two days, asked at the moment',
  'audit/reports/ReportPage': 'chooses what is reported',
  'decision/DecisionList': 'a filter',
  'dispatch/messages/ReturnedDialog': 'one choice',
  'dispatch/printing/StickerScan': 'two codes, sent as they are scanned',
  'intake/batches/HandInStacks': 'files, sent as they are chosen',
  'intake/tray/CaseSearch': 'a search',
  'intake/tray/TrayList': 'a search; the address says which',
  'login/ChoosePasswordPage': 'a password',
  'account/PasskeyPart': 'a word or two, for what follows at once',
  'factor/CodeForm': 'a code that is good for seconds',
  'factor/StepUpDialog': 'a code that is good for seconds',
  'login/LoginPage': 'a password',
  'palette/PaletteField': 'a search',
  'policies/useShownSteps': 'which column is shown',
  'policies/draft/PutInForceDialog': 'the moment is chosen at the moment',
  'templates/TemplatePreview': 'which case is shown',
  'users/AccountLink': 'one line, copied from elsewhere at the moment',
  'users/ResetDialog': 'one address, asked at the moment',
  'programs/ProgramDialogs': 'two numbers, or choices, asked at the moment',
  'programs/ProgramForm': 'a name and choices, asked at the moment',
  'ui/SecretDialog': 'only to be copied',
};

const FIELD =
  /<(TextField|TextInput|PasswordInput|QuestionList|ReasonField|ScanDrop|ActionFieldInput|GrowingField|InputBase)\b/;

const sources = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });

test('every part of the screen with a field keeps what is typed, or says why it need not', () => {
  const withField = Object.entries(sources)
    .filter(([path, source]) => !path.endsWith('.test.tsx') && FIELD.test(source))
    .map(([path]) => path.replace(/^\.\.?\//, '').replace(/\.tsx$/, ''))
    .map((path) => (path.includes('/') ? path : `flow/${path}`));
  const known = [...KEPT, ...Object.keys(PARTS), ...Object.keys(NOTHING_TO_KEEP)];
  expect(withField.filter((path) => !known.includes(path))).toEqual([]);
  expect(known.filter((path) => !withField.includes(path))).toEqual([]);
});

test.each(KEPT)('%s keeps its draft', (path) => {
  const name = path.startsWith('flow/') ? path.replace('flow/', './') : `../${path}`;
  expect(sources[`${name}.tsx`]).toMatch(/useKept(Draft|Edits|Reason|Files)\b/);
});

/** Draws the notice itself, or hands its draft to the part that does. */
const SAYS_SO = /<KeptNotice |beside=\{kept\}|<ReasonField[^>]*\{\.\.\.(kept\.)?field\}/;

test.each(KEPT)('%s says that it was kept', (path) => {
  const name = path.startsWith('flow/') ? path.replace('flow/', './') : `../${path}`;
  expect(sources[`${name}.tsx`]).toMatch(SAYS_SO);
});
