/** Decides how the screens reach the API: react-admin's verbs in the simple-rest dialect, and the verbs of the desk itself. */
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
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { DocumentSummary, MailItem } from '@desk/shared/intake/mailItem';
import type { DataProvider } from 'react-admin';
import type { input, ZodType } from 'zod';
import simpleRestProvider from 'ra-data-simple-rest';
import type { PersonRef } from '@desk/shared/access/roles';
import type { HttpClient } from './httpClient';
import { createMessageCalls, type MessageCalls } from './messageCalls';
import { createPolicyCalls, type PolicyCalls } from './policyCalls';
import { createMailRoomCalls, type MailRoomCalls } from './mailRoomCalls';
import { createPrintCalls, type PrintCalls } from './printCalls';
import { createWebhookCalls, type WebhookCalls } from './webhookCalls';
import { createTemplateCalls, type TemplateCalls } from './templateCalls';
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

/** A letter with the number that belongs on its paper. */
export type RegisteredLetter = Pick<MailItem, 'id' | 'number' | 'applicationId'>;

/** Where listening begins: behind the place that was heard last, or from now on when there is none. */
interface ListenFrom {
  readonly place: string | null;
  readonly signal: AbortSignal;
}

export interface DeskDataProvider
  extends DataProvider, MailRoomCalls, PrintCalls, WebhookCalls, MessageCalls, PolicyCalls, TemplateCalls {
  /** Takes the case that waits longest of those nobody has; null when there is none. */
  readonly takeNext: () => Promise<string | null>;
  /** Says that a case is open on this screen; answers who else has it open. */
  readonly sayLooking: (id: string, isActive: boolean) => Promise<readonly PersonRef[]>;
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
  /** One page of a document as an image, about `width` pixels wide. */
  /** `isAhead`: nobody looks at it yet, so that it is not recorded as read. */
  readonly documentPageImage: (id: string, page: number, width: number, isAhead?: boolean) => Promise<Blob>;
  /** Blacks out regions of a document for good. */
  readonly redactDocument: (id: string, input: RedactInput) => Promise<DocumentSummary>;
}

const API = '/api';

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

/** What the desk does with post beside registering one letter. */
function createMailRoom({ send, fetchBlob }: HttpClient) {
  const post = async (path: string, body: FormData | object) => {
    const isForm = body instanceof FormData;
    const { json } = await send(`${API}/${path}`, { method: 'POST', body: isForm ? body : JSON.stringify(body) });
    return json;
  };
  return {
    receiveBatch: async (receivedOn, files) => {
      const form = new FormData();
      form.set('receivedOn', receivedOn);
      files.forEach((file) => form.append('scans', file, file.name));
      return (await post('mail-batches', form)) as ReceivedFile[];
    },
    trayAction: async ({ id, action, input }) => {
      const answer = await post(`scanned-letters/${encodeURIComponent(id)}/${action}`, input);
      return (Array.isArray(answer) ? answer : [answer]) as ScannedLetter[];
    },
    relink: async ({ id, ...input }) => (await post(`mail-items/${encodeURIComponent(id)}/relink`, input)) as MailItem,
    strikeMail: ({ id, ...input }) => post(`mail-items/${encodeURIComponent(id)}/strike`, input),
    movePaper: async ({ id, ...input }) =>
      (await post(`mail-items/${encodeURIComponent(id)}/paper`, input)) as MailItem,
    batchPageImage: (batchId, page, width) =>
      fetchBlob(`${API}/mail-batches/${encodeURIComponent(batchId)}/pages/${String(page)}?width=${String(width)}`),
  } satisfies Partial<DeskDataProvider>;
}

/** Staying informed, and telling colleagues that one is here. */
function createLiveCalls({ send, openStream }: HttpClient) {
  const presenceOf = (id: string): string => `${API}/applications/${encodeURIComponent(id)}/presence`;
  return {
    takeNext: async () => {
      const { json } = await send(`${API}/applications/take-next`, { method: 'POST', body: '{}' });
      return (json as { applicationId: string | null }).applicationId;
    },
    sayLooking: async (id, active) => {
      const { json } = await send(presenceOf(id), { method: 'POST', body: JSON.stringify({ active }) });
      return (json as { people: PersonRef[] }).people;
    },
    stopLooking: async (id) => {
      await send(presenceOf(id), { method: 'DELETE' });
    },
    listen: async (listening, { place, signal }) => {
      const headers = place === null ? {} : { 'Last-Event-ID': place };
      const stream = await openStream(`${API}/events`, { headers, signal });
      if (stream !== null) {
        await readEvents(stream, listening);
      }
    },
  } satisfies Partial<DeskDataProvider>;
}

function refuseBulk(): never {
  throw new Error('ra.notification.data_provider_error');
}

/** The data provider of the desk. Verbs that change many records at once do not exist: every change is one recorded act. */
export function createDataProvider(http: HttpClient): DeskDataProvider {
  const simpleRest = simpleRestProvider(API, http.send);
  return {
    ...simpleRest,
    ...createMailRoom(http),
    ...createLiveCalls(http),
    ...createWebhookCalls(http),
    ...createMailRoomCalls(http, API),
    ...createPrintCalls(http, API),
    ...createMessageCalls(http, API),
    ...createPolicyCalls(http, API),
    ...createTemplateCalls(http, API),
    updateMany: refuseBulk,
    deleteMany: refuseBulk,
    performAction: async ({ id, action, version, input }) => {
      const { json } = await http.send(`${API}/applications/${encodeURIComponent(id)}/actions/${action}`, {
        method: 'POST',
        body: JSON.stringify({ version, ...input }),
      });
      return json as ApplicationDetail;
    },
    askDocumentStatus: async ({ id, identityDocumentId, ...body }) => {
      const url = `${API}/applications/${encodeURIComponent(id)}/identity-documents/${encodeURIComponent(identityDocumentId)}/status`;
      const { json } = await http.send(url, { method: 'POST', body: JSON.stringify(body) });
      return json as ApplicationDetail;
    },
    registerMail: async (fields, files) => {
      const { json } = await http.send(`${API}/mail-items`, { method: 'POST', body: asForm(fields, files) });
      return json as RegisteredLetter;
    },
    addScans: async (id, files) => {
      const url = `${API}/mail-items/${encodeURIComponent(id)}/scans`;
      const { json } = await http.send(url, { method: 'POST', body: asForm({}, files) });
      return json as RegisteredLetter;
    },
    documentPageImage: (id, page, width, isAhead = false) => {
      const query = `width=${String(width)}${isAhead ? '&ahead=true' : ''}`;
      return http.fetchBlob(`${API}/documents/${encodeURIComponent(id)}/pages/${String(page)}?${query}`);
    },
    redactDocument: async (id, input) => {
      const url = `${API}/documents/${encodeURIComponent(id)}/redact`;
      const { json } = await http.send(url, { method: 'POST', body: JSON.stringify(input) });
      return json as DocumentSummary;
    },
  };
}
