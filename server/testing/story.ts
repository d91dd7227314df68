/** Builds cases for tests the way people do: announced by an import, posted with a scan, worked through the door. */
import { findApplicationByFrontOfficeId } from '@desk/db/stores/applicationStore';
import type { ApplicationInput } from '@desk/shared/application/application';
import type { RegistrationInput } from '@desk/shared/application/registration';
import { isAutomatic, isDerivedFromMismatches } from '@desk/shared/checks/automaticChecks';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import { evidenceRule } from '@desk/shared/checks/evidence/evidenceRules';
import type { ActionInput } from '@desk/shared/flow/actions/actions';
import { CONTRACT_PARTS, type PageKind } from '@desk/shared/application/pageKinds';
import { isMasked } from '@desk/shared/access/fieldSight';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import type { Dependencies } from '../dependencies';
import { importApplications } from '../application/importApplications';
import { importRegistrations } from '../application/importRegistrations';
import { INTAKE_ITEM_IDS, intakeItem } from '@desk/shared/intake/intakeItems';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { letterOf } from './scan';
import type { ApiClient, Answer } from './apiClient';
import { applicationInput, registrationCsv, registrationInput, type Cast } from './samples';

export const TODAY = new Date('2026-11-23T09:00:00.000Z');

export interface StoryInput extends Cast {
  readonly registration?: Partial<RegistrationInput>;
  /** What the customer declares otherwise than the clean application. */
  readonly application?: (clean: ApplicationInput) => Partial<ApplicationInput>;
}

export interface Announced {
  readonly id: string;
  readonly number: string;
}

let serial = 0;

/** Another number for each sample of this process: no two have the same company, person or paper. */
export function nextSerial(): number {
  serial += 1;
  return serial;
}

/** Announces a case through the importers and gives its id and number. */
export async function announce(deps: Dependencies, input: StoryInput = {}): Promise<Announced> {
  const own = nextSerial();
  const registration = { ...registrationInput(own, input), ...input.registration };
  const clean = applicationInput(registration, own);
  const application = { ...clean, ...input.application?.(clean) };
  const request = { dryRun: false, actor: SYSTEM_ACTOR, requestId: 'test', origin: 'command' as const };
  const known = await importRegistrations(deps, { ...request, text: registrationCsv(registration) });
  const announced = await importApplications(deps, { ...request, text: JSON.stringify(application) });
  if (known.refused.length > 0 || announced.accepted !== 1) {
    throw new Error(`The sample was refused: ${JSON.stringify([known.refused, announced.refused])}`);
  }
  const found = await findApplicationByFrontOfficeId(deps.db, application.frontOfficeId);
  if (found === null) {
    throw new Error('The announced case is not there');
  }
  return { id: found.id, number: found.number };
}

/** Every question that an officer may answer with yes, answered so. */
export const ALL_YES = Object.fromEntries(
  INTAKE_ITEM_IDS.filter((item) => intakeItem(item).answers.includes('yes')).map((item) => [item, 'yes']),
);

/** What the letters of the tests hold, page by page; the copies of everybody's documents lie on one page. */
const LETTER_PAGES: readonly PageKind[] = [...CONTRACT_PARTS, 'identityCopy', 'registerExtract', 'mandate'];

/** Posts a letter with one scan and every question answered yes. */
export async function postLetter(
  client: ApiClient,
  number: string,
  fields: Record<string, string> = {},
): Promise<Answer> {
  const checklist = JSON.stringify(ALL_YES);
  const bytes = await letterOf(`Contract ${number} ${String(nextSerial())}`, LETTER_PAGES);
  return client.upload('/api/mail-items', {
    fields: { applicationNumber: number, receivedOn: '2026-11-20', signedOn: '2026-11-18', checklist, ...fields },
    field: 'scans',
    files: [{ name: 'contract.pdf', bytes, type: 'application/pdf' }],
  });
}

/** Reads a case as this client sees it. */
export async function readCase(client: ApiClient, id: string): Promise<ApplicationDetail> {
  const answer = await client.get(`/api/applications/${id}`);
  if (answer.status !== 200) {
    throw new Error(`Reading the case answered ${String(answer.status)}: ${answer.text}`);
  }
  return answer.body as ApplicationDetail;
}

/** Has every page of the case on screen, as the screen would fetch it. */
export async function seePages(client: ApiClient, { pages }: Pick<ApplicationDetail, 'pages'>): Promise<void> {
  for (const { documentId, page } of pages.filter(({ seen }) => !seen)) {
    await mustSucceed(client.get(`/api/documents/${documentId}/pages/${String(page)}?width=100`));
  }
}

/** Looks at every page of a case, and says of each in the first letter that has no kind yet what it is. */
export async function namePages(client: ApiClient, opened: ApplicationDetail): Promise<Answer> {
  await seePages(client, opened);
  const subjectIds = [...opened.signers, ...opened.persons].map((one) => one.id);
  const unnamed = opened.pages.filter(({ kind }) => kind === null);
  const documentId = unnamed[0]?.documentId;
  const pages = unnamed
    .filter((page) => page.documentId === documentId)
    .map(({ page }) => {
      const kind = LETTER_PAGES[page - 1] ?? 'other';
      return { page, kind, subjectIds: kind === 'identityCopy' ? subjectIds : [] };
    });
  const naming = { version: opened.version, documentId, pages };
  return client.post(`/api/applications/${opened.id}/actions/setPageKind`, naming);
}

/** Reads the letters of a case: every page was on screen and has its kind afterwards. */
export async function readLetters(client: ApiClient, id: string): Promise<void> {
  let detail = await readCase(client, id);
  while (detail.pages.some(({ kind }) => kind === null)) {
    detail = (await mustSucceed(namePages(client, detail))).body as ApplicationDetail;
  }
  await seePages(client, detail);
}

/** Of somebody who gets no code. */
const NOWHERE = { code: '', link: '' };

/** Performs an action with the version that stands now, by somebody who has read the letters and looked at where a code goes. */
export async function act(client: ApiClient, id: string, command: Act): Promise<Answer> {
  const { action, ...input } = command;
  const before = await readCase(client, id);
  if (action === 'take' && before.actions.available.includes('setPageKind')) {
    await readLetters(client, id);
  }
  const personId = String(input['personId']);
  const { version, reissue } = await readCase(client, id);
  let sendsTo = reissue[personId]?.sendsTo ?? NOWHERE;
  if (action === 'reissueCode' && isMasked(sendsTo.link + sendsTo.code)) {
    await mustSucceed(client.post(`/api/persons/${personId}/reveal`, { reason: 'a new code for them' }));
    sendsTo = (await readCase(client, id)).reissue[personId]?.sendsTo ?? NOWHERE;
  }
  const seen = action === 'reissueCode' ? { sendsTo } : {};
  return client.post(`/api/applications/${id}/actions/${action}`, { version, ...seen, ...input });
}
export interface Act extends Record<string, unknown> {
  readonly action: string;
}

/** What takes two supervisors: the second of the desk asks for it, the first one does it. */
export async function byTwo(
  as: (who: 'supervisor1' | 'supervisor2') => ApiClient,
  id: string,
  { action, reason }: { readonly action: 'release' | 'closeOff'; readonly reason: string },
): Promise<Answer> {
  const request = action === 'release' ? 'requestRelease' : 'requestCloseOff';
  await mustSucceed(act(as('supervisor2'), id, { action: request, reason }));
  return mustSucceed(act(as('supervisor1'), id, { action, reason }));
}

/** Announced, posted and taken by this officer. */
export async function takenCase(deps: Dependencies, officer: ApiClient, input: StoryInput = {}): Promise<Announced> {
  const announced = await announce(deps, input);
  await mustSucceed(postLetter(officer, announced.number));
  await mustSucceed(act(officer, announced.id, { action: 'take' }));
  return announced;
}

/** The first check of this code, or of this code about this subject. */
export function checkOf({ checks }: ApplicationDetail, code: string, subjectId?: string): CheckWithAttempts {
  const found = checks.find((check) => check.code === code && (subjectId ?? check.subjectId) === check.subjectId);
  if (found === undefined) {
    throw new Error(`The case has no ${code}`);
  }
  return found;
}

/** What an officer still has to record themself: their own checks, and what the desk could not decide. */
export function manualChecks({ checks }: ApplicationDetail): readonly CheckWithAttempts[] {
  return checks.filter(({ code, outcome }) =>
    isAutomatic(code) ? outcome === 'inquiry' : outcome === null && !isDerivedFromMismatches(code),
  );
}

type EvidenceInput = ActionInput<'recordCheck'>['evidence'];

/** The evidence that carries a verdict on this check, as of this day: the page of its kind where it rests on one. */
export function evidenceFor(
  { pages }: ApplicationDetail,
  check: CheckWithAttempts,
  asOf = '2026-11-20',
): EvidenceInput {
  const { code, subjectId } = check;
  const { pages: kinds, ofSubject } = evidenceRule(code);
  const page = pages.find(
    ({ kind, subjectIds }) =>
      kind !== null && kinds.includes(kind) && (!ofSubject || subjectIds.includes(subjectId ?? '')),
  );
  const place = page === undefined ? { documentId: null, page: null } : page;
  return { note: `seen ${code}`, documentId: place.documentId, page: place.page, asOf, region: null };
}

/** Records one outcome of these checks after another, with the evidence of each; gives the version after it. */
async function recordAll(
  client: ApiClient,
  opened: ApplicationDetail,
  { checks, asOf }: { readonly checks: readonly CheckWithAttempts[]; readonly asOf: string },
): Promise<void> {
  let { version } = opened;
  for (const check of checks) {
    const recording = { version, checkId: check.id, outcome: 'passed', evidence: evidenceFor(opened, check, asOf) };
    const answer = await mustSucceed(client.post(`/api/applications/${opened.id}/actions/recordCheck`, recording));
    version = answer.body.version as number;
  }
}

/** Passes every open manual check that rests on paper, with evidence dated `asOf`. */
export async function passPaperChecks(client: ApiClient, id: string, asOf = '2026-11-20'): Promise<void> {
  await readLetters(client, id);
  const opened = await readCase(client, id);
  const onPaper = manualChecks(opened).filter(({ code }) => checkType(code).isPaper);
  await recordAll(client, opened, { checks: onPaper, asOf });
}

/** Passes every open manual check with evidence dated `asOf`; for those that need it the appointment is kept first. */
export async function passChecks(client: ApiClient, id: string, asOf = '2026-11-20'): Promise<void> {
  await passPaperChecks(client, id, asOf);
  const again = await readCase(client, id);
  const others = manualChecks(again);
  if (others.length === 0) {
    return;
  }
  if (!again.appointments.some(({ kept, isOutdated }) => kept && !isOutdated)) {
    await mustSucceed(act(client, id, { action: 'sendToIdentification' }));
    await mustSucceed(act(client, id, { action: 'recordAppointment', kept: true, on: asOf, place: 'Utrecht' }));
  }
  await recordAll(client, await readCase(client, id), { checks: others, asOf });
}

/** Carries a case to the supervisor's table: posted, taken, checked and submitted by this officer, on this day if one is given. */
export async function submitCase(officer: ApiClient, announced: Announced, on?: string): Promise<void> {
  const days = on === undefined ? {} : { receivedOn: on, signedOn: on };
  await mustSucceed(postLetter(officer, announced.number, days));
  await submitReceived(officer, announced, on);
}

/** The same for a case whose letter is there. */
export async function submitReceived(officer: ApiClient, { id }: Announced, on?: string): Promise<void> {
  await mustSucceed(act(officer, id, { action: 'take' }));
  await passChecks(officer, id, on);
  await mustSucceed(act(officer, id, { action: 'submit' }));
}

/** Fails the test with the answer when it was not a success. */
export async function mustSucceed(answering: Promise<Answer>): Promise<Answer> {
  const answer = await answering;
  if (answer.status >= 300) {
    throw new Error(`Expected success, got ${String(answer.status)}: ${answer.text}`);
  }
  return answer;
}
