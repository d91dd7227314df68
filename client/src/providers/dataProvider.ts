/** Decides how the screens reach the API: react-admin's verbs in the simple-rest dialect, and the verbs of the desk itself. */
import type { Onlooker } from '@desk/shared/contract/liveEvents';
import type { ACTIONS, ActionId } from '@desk/shared/flow/actions/actions';
import type { askDocumentStatusSchema, RegisterMailInput } from '@desk/shared/contract/commands';
import type {
  paperSchema,
  ReceivedFile,
  RedactInput,
  relinkSchema,
  strikeSchema,
  TRAY_ACTIONS,
  TrayAction,
} from '@desk/shared/contract/mailRoom';
import { TOTAL_EXCEEDS } from '@desk/shared/contract/listHeaders';
import type { Revealed } from '@desk/shared/contract/reveal';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { DocumentSummary, MailItem } from '@desk/shared/intake/mailItem';
import type { DataProvider } from 'react-admin';
import type { input, ZodType } from 'zod';
import simpleRestProvider from 'ra-data-simple-rest';
import type { HomeAnswer, NextCase } from '@desk/shared/contract/home';
import type { RegisteredLetter } from '@desk/shared/contract/operations';
import { addressOf, API } from './address';
import { createCall, type Call } from './call';
import type { HttpClient, HttpOptions } from './httpClient';
import { createMessageCalls, type MessageCalls } from './messageCalls';
import { createPolicyCalls, type PolicyCalls } from './policyCalls';
import { OPERATIONS } from './operations.table';
import { createMailRoomCalls, type MailRoomCalls } from './mailRoomCalls';
import { createPrintCalls, type PrintCalls } from './printCalls';
import { createWorkListCalls, type WorkListCalls } from './workListCalls';
import { createProgramCalls, type ProgramCalls } from './programCalls';
import { createWebhookCalls, type WebhookCalls } from './webhookCalls';
import { createAuditCalls, type AuditCalls } from './auditCalls';
import { createBundleCalls, type BundleCalls } from './bundleCalls';
import { createCertificateCalls, type CertificateCalls } from './certificateCalls';
import { createFactorCalls, type FactorCalls } from './factorCalls';
import { createLinkCalls, type LinkCalls } from './linkCalls';
import { createNoteCalls, type NoteCalls } from './noteCalls';
import { createReportCalls, type ReportCalls } from './reportCalls';
import { createSampleCalls, type SampleCalls } from './sampleCalls';
import { createSessionCalls, type SessionCalls } from './sessionCalls';
import { createSearchCalls, type SearchCalls } from './searchCalls';
import { createTemplateCalls, type TemplateCalls } from './templateCalls';
import { createUserCalls, type UserCalls } from './userCalls';
import { readEvents, type Listening } from './readEvents';

export interface PerformActionParams<A extends ActionId = ActionId> {
  readonly id: string;
  readonly action: A;
  /** The version the screen had; the server refuses an older one. */
  readonly version: number;
  readonly input: (typeof ACTIONS)[A]['input']['_zod']['input'];
}

/** Fields of a letter as the form holds them; the checklist travels as JSON text. */
export type RegisterMailFields = Readonly<RegisterMailInput>;

export interface TrayActionParams<A extends TrayAction = TrayAction> {
  readonly id: string;
  readonly action: A;
  readonly input: (typeof TRAY_ACTIONS)[A]['_zod']['input'];
}

/** What an action on a record takes beside the record's id: the very shape that the server reads. */
type WithId<Schema extends ZodType> = { readonly id: string } & Readonly<input<Schema>>;

export type RelinkParams = WithId<typeof relinkSchema>;
export type StrikeParams = WithId<typeof strikeSchema>;
export type MovePaperParams = WithId<typeof paperSchema>;
export type AskDocumentStatusParams = WithId<typeof askDocumentStatusSchema> & { readonly identityDocumentId: string };

/** Where listening begins: behind the place that was heard last, or from now on when there is none. */
interface ListenFrom {
  readonly place: string | null;
  readonly signal: AbortSignal;
}

export interface DeskDataProvider
  extends
    DataProvider,
    MailRoomCalls,
    PrintCalls,
    ProgramCalls,
    WebhookCalls,
    MessageCalls,
    PolicyCalls,
    TemplateCalls,
    UserCalls,
    FactorCalls,
    CertificateCalls,
    LinkCalls,
    SessionCalls,
    SearchCalls,
    WorkListCalls,
    AuditCalls,
    BundleCalls,
    SampleCalls,
    ReportCalls,
    NoteCalls {
  /** Everything on the first page. */
  readonly home: () => Promise<HomeAnswer>;
  /** Takes the next case and says why it is this one. */
  readonly takeNext: () => Promise<NextCase>;
  /** Everything shows what reaches this person to whoever asked from then on, for ten minutes. */
  readonly revealPerson: (id: string, reason: string) => Promise<Revealed>;
  /** Says that a case is open on this screen; answers who else has it open. */
  readonly sayLooking: (
    id: string,
    signs: { readonly active: boolean; readonly typing: boolean },
  ) => Promise<readonly Onlooker[]>;
  readonly stopLooking: (id: string) => Promise<void>;
  /** Hears what happens on the desk, until the signal aborts or the server ends it. */
  readonly listen: (listening: Listening, from: ListenFrom) => Promise<void>;
  /** Performs one action of the flow and answers the case as it stands afterwards. */
  readonly performAction: <A extends ActionId>(params: PerformActionParams<A>) => Promise<ApplicationDetail>;
  /** Registers a letter, with its scans or before them. */
  readonly registerMail: (fields: RegisterMailFields, files: readonly File[]) => Promise<RegisteredLetter>;
  /** Adds the scans of a letter that waits for them. */
  readonly addScans: (id: string, files: readonly File[]) => Promise<RegisteredLetter>;
  /** Asks the verification service about an identity document; the number is sent and kept nowhere. */
  readonly askDocumentStatus: (params: AskDocumentStatusParams) => Promise<ApplicationDetail>;
  /** Hands in stacks of scans; each file gets its own answer. */
  readonly receiveBatch: (receivedOn: string, files: readonly File[]) => Promise<readonly ReceivedFile[]>;
  /** Performs one action on a letter of the tray; answers every letter it touched, the one asked for first. */
  readonly trayAction: <A extends TrayAction>(params: TrayActionParams<A>) => Promise<readonly ScannedLetter[]>;
  /** Moves a letter to the case that it belongs to. */
  readonly relink: (params: RelinkParams) => Promise<MailItem>;
  /** Takes a letter without scans off the file. */
  readonly strikeMail: (params: StrikeParams) => Promise<unknown>;
  /** Records where the paper of a letter is. */
  readonly movePaper: (params: MovePaperParams) => Promise<MailItem>;
  /** One page of a stack as an image, `width` pixels wide. */
  readonly batchPageImage: (batchId: string, page: number, width: number) => Promise<Blob>;
  /** One page of a document as an image, about `width` pixels wide; `isAhead`: nobody looks at it yet, so nobody has read it. */
  readonly documentPageImage: (id: string, page: number, width: number, isAhead?: boolean) => Promise<Blob>;
  /** Blacks out regions of a document for good. */
  readonly redactDocument: (id: string, input: RedactInput) => Promise<DocumentSummary>;
}

function asForm(fields: Partial<RegisterMailFields>, files: readonly File[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null && value !== undefined) {
      form.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
    }
  }
  files.forEach((file) => form.append('scans', file, file.name));
  return form;
}

function batchForm(receivedOn: string, files: readonly File[]): FormData {
  const form = asForm({}, files);
  form.set('receivedOn', receivedOn);
  return form;
}

/** What the desk does with post. */
function createPostCalls({ fetchBlob }: HttpClient, call: Call) {
  return {
    registerMail: (fields, files) => call(OPERATIONS.registerMail, { form: asForm(fields, files) }),
    addScans: (id, files) => call(OPERATIONS.addScans, { params: { id }, form: asForm({}, files) }),
    receiveBatch: (receivedOn, files) => call(OPERATIONS.receiveBatch, { form: batchForm(receivedOn, files) }),
    trayAction: async ({ id, action, input }) => {
      const answer = await call(OPERATIONS.trayAction, { params: { id, action }, body: input });
      return 'id' in answer ? [answer] : answer;
    },
    relink: ({ id, ...body }) => call(OPERATIONS.relink, { params: { id }, body }),
    strikeMail: ({ id, ...body }) => call(OPERATIONS.strikeMail, { params: { id }, body }),
    movePaper: ({ id, ...body }) => call(OPERATIONS.movePaper, { params: { id }, body }),
    batchPageImage: (id, page, width) => {
      const url = addressOf('/mail-batches/:id/pages/:page', { id, page: String(page) });
      return fetchBlob(`${url}?width=${String(width)}`);
    },
    documentPageImage: (id, page, width, isAhead = false) => {
      const url = addressOf('/documents/:id/pages/:page', { id, page: String(page) });
      return fetchBlob(`${url}?width=${String(width)}${isAhead ? '&ahead=true' : ''}`);
    },
    redactDocument: (id, body) => call(OPERATIONS.redactDocument, { params: { id }, body }),
  } satisfies Partial<DeskDataProvider>;
}

/** What is done to a case. */
function createCaseCalls(call: Call) {
  return {
    home: () => call(OPERATIONS.home, {}),
    takeNext: () => call(OPERATIONS.takeNext, {}),
    performAction: ({ id, action, version, input }) =>
      call(OPERATIONS.performAction, { params: { id, action }, body: { version, ...input } }),
    askDocumentStatus: ({ id, identityDocumentId: documentId, ...body }) =>
      call(OPERATIONS.askDocumentStatus, { params: { id, documentId }, body }),
    revealPerson: (id, reason) => call(OPERATIONS.revealPerson, { params: { id }, body: { reason } }),
  } satisfies Partial<DeskDataProvider>;
}

/** Staying informed, and telling colleagues that one is here. */
function createLiveCalls({ openStream }: HttpClient, call: Call) {
  return {
    sayLooking: async (id, body) => (await call(OPERATIONS.sayLooking, { params: { id }, body })).people,
    stopLooking: (id) => call(OPERATIONS.stopLooking, { params: { id } }),
    listen: async (listening, { place, signal }) => {
      const headers = place === null ? {} : { 'Last-Event-ID': place };
      const stream = await openStream(addressOf('/events'), { headers, signal });
      if (stream !== null) {
        await readEvents(stream, listening);
      }
    },
  } satisfies Partial<DeskDataProvider>;
}

/** As the simple-rest provider lists, and `meta.hasMore` where the desk found more than it counted. */
function createGetList({ send }: HttpClient): DeskDataProvider['getList'] {
  return async (resource, params) => {
    let hasMore = false;
    const provider = simpleRestProvider(API, async (url: string, options?: HttpOptions) => {
      const answer = await send(url, options);
      hasMore = answer.headers.has(TOTAL_EXCEEDS);
      return answer;
    });
    return { ...(await provider.getList(resource, params)), meta: { hasMore } };
  };
}

function refuseBulk(): never {
  throw new Error('ra.notification.data_provider_error');
}

/** The data provider of the desk. Verbs that change many records at once do not exist: every change is one recorded act. */
export function createDataProvider(http: HttpClient): DeskDataProvider {
  const call = createCall(http);
  return {
    ...simpleRestProvider(API, http.send),
    getList: createGetList(http),
    ...createPostCalls(http, call),
    ...createCaseCalls(call),
    ...createLiveCalls(http, call),
    ...createProgramCalls(call),
    ...createWebhookCalls(call),
    ...createMailRoomCalls(http, call),
    ...createPrintCalls(http, call),
    ...createMessageCalls(http, call),
    ...createPolicyCalls(call),
    ...createTemplateCalls(http, call),
    ...createSearchCalls(http),
    ...createNoteCalls(http, call),
    ...createAuditCalls(http, call),
    ...createBundleCalls(http),
    ...createSampleCalls(http, call),
    ...createReportCalls(http),
    ...createUserCalls(call),
    ...createFactorCalls(call),
    ...createCertificateCalls(call),
    ...createLinkCalls(call),
    ...createSessionCalls(call),
    ...createWorkListCalls(http, call),
    updateMany: refuseBulk,
    deleteMany: refuseBulk,
  };
}
