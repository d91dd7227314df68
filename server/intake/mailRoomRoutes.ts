/** Routes of the mail room: stacks of scans, the letters in them, and what becomes of a letter and its paper later. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { z } from 'zod';
import { findBatch, listBatches } from '@desk/db/stores/mailBatchStore';
import { findScannedLetter, listScannedLetters } from '@desk/db/stores/scannedLetterStore';
import { receiveBatchSchema, TRAY_ACTIONS, type TrayAction } from '@desk/shared/contract/mailRoom';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { Dependencies } from '../dependencies';
import { defineRoute, type RouteDef } from '../http/route';
import { seenOne, seenRows } from '../flow/seenRows';
import { noteRecord } from '../trail/reads/noteRecord';
import { listRoute, oneRoute } from '../http/sendList';
import { MAX_SCAN_BYTES } from '../reading/scanTypes';
import { discardLetter, joinLetters, restoreLetter, splitLetter } from './arrangeLetters';
import type { TrayCommand } from './changeLetter';
import { drawBatchPage } from './drawBatchPage';
import { linkLetter } from './linkLetter';
import { receiveBatch } from './receiveBatch';
import { recordPaper } from './recordPaper';
import { readLetterState } from './readLetterState';
import { relinkMail } from './relinkMail';
import { strikeMail } from './strikeMail';
import { unlinkToTray } from './unlinkToTray';
import { unreadFileRoutes } from './unread/routes';

const MAX_FILES = 100;
/** What is somewhat too large is refused by name, beside the good ones; only what nobody could hold ends the whole request. */
const MAX_UPLOAD_BYTES = 2 * MAX_SCAN_BYTES;
/** Of all files of one delivery; they wait on disk and are opened one by one. */
const MAX_DELIVERY_BYTES = 10 * MAX_SCAN_BYTES;
const STILL = { 'Content-Security-Policy': "default-src 'none'; sandbox", 'X-Content-Type-Options': 'nosniff' };

interface TraySpec<A extends TrayAction> {
  readonly action: A;
  readonly summary: string;
  readonly body: z.ZodType<TrayCommand<A>['input']>;
  readonly perform: (deps: Dependencies, command: TrayCommand<A>) => Promise<ScannedLetter | readonly ScannedLetter[]>;
}

function trayRoute<A extends TrayAction>({ action, summary, body: shape, perform }: TraySpec<A>): RouteDef {
  return defineRoute({
    ...OPERATIONS.trayAction,
    path: `/scanned-letters/:id/${action}`,
    access: 'mail.register',
    summary,
    body: shape,
    params: z.object({ id: z.uuid() }),
    async handler({ deps, actor, params, body, requestId, origin, idempotencyKey }) {
      const command = { id: params.id, input: body, actor, requestId, origin, idempotencyKey };
      const changed = await perform(deps, command);
      const asked = { resource: 'scanned-letters', actor } as const;
      return { body: await ('id' in changed ? seenOne(deps, asked, changed) : seenRows(deps, asked, changed)) };
    },
  });
}

const batchRoutes: readonly RouteDef[] = [
  listRoute('mail-batches', 'cases.read', ({ db }, query) => listBatches(db, query)),
  oneRoute('mail-batches', 'cases.read', ({ db }, id) => findBatch(db, id)),
  defineRoute({
    ...OPERATIONS.receiveBatch,
    access: 'mail.register',
    summary:
      'Hand in stacks of scans; answers for each file its batch, the first place of the same bytes, or a refusal',
    body: receiveBatchSchema,
    upload: { field: 'scans', maxFiles: MAX_FILES, maxBytes: MAX_UPLOAD_BYTES, maxTotalBytes: MAX_DELIVERY_BYTES },
    async handler({ deps, actor, body, files, requestId, origin, idempotencyKey }) {
      const { receivedOn } = body;
      const delivery = { files, receivedOn, source: origin, actor, requestId, origin, idempotencyKey };
      return { status: 202, body: await receiveBatch(deps, delivery) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/mail-batches/:id/pages/:page',
    access: 'cases.read',
    summary: 'One page of a batch as an image',
    params: z.object({ id: z.uuid(), page: z.coerce.number().int().min(1).max(10_000) }),
    query: z.strictObject({ width: z.coerce.number().int().min(50).max(2400).default(1000) }),
    async handler({ deps, actor, params, query, requestId, origin }) {
      const reading = { id: params.id, actor, requestId, origin };
      const bytes = await drawBatchPage(deps, { reading, page: params.page, ...query });
      return { bytes, headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, no-store', ...STILL } };
    },
  }),
];

const letterRoutes: readonly RouteDef[] = [
  listRoute('scanned-letters', 'cases.read', ({ db }, query) => listScannedLetters(db, query)),
  oneRoute('scanned-letters', 'cases.read', ({ db }, id) => findScannedLetter(db, id)),
  defineRoute({
    ...OPERATIONS.letterState,
    access: 'cases.read',
    summary: 'A letter as it is now, the one behind it, and who did what to it last; also of a letter that is no more',
    params: z.object({ id: z.uuid() }),
    async handler({ deps, params, actor, requestId, origin }) {
      const body = await readLetterState(deps, { id: params.id, actor });
      noteRecord(deps.reads, { actor, requestId, origin }, { resource: 'scanned-letters', id: params.id });
      return { body };
    },
  }),
  trayRoute({
    action: 'link',
    body: TRAY_ACTIONS.link,
    summary: 'Register a letter of the tray on the case with this number',
    perform: linkLetter,
  }),
  trayRoute({
    action: 'split',
    body: TRAY_ACTIONS.split,
    summary: 'Split a letter of the tray; answers both',
    perform: splitLetter,
  }),
  trayRoute({
    action: 'join',
    body: TRAY_ACTIONS.join,
    summary: 'Put the pages of another letter of the same batch behind this one',
    perform: joinLetters,
  }),
  trayRoute({
    action: 'discard',
    body: TRAY_ACTIONS.discard,
    summary: 'Put a letter of the tray aside, with a reason',
    perform: discardLetter,
  }),
  trayRoute({
    action: 'restore',
    body: TRAY_ACTIONS.restore,
    summary: 'Take back a letter that was put aside',
    perform: restoreLetter,
  }),
  trayRoute({
    action: 'unlink',
    body: TRAY_ACTIONS.unlink,
    summary: 'Undo a link: back to the tray, as long as nobody worked on the case since',
    perform: unlinkToTray,
  }),
];

const correctionRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.relink,
    access: 'mail.register',
    summary: 'Put a letter that was linked wrongly on another case, with a reason',
    async handler({ deps, actor, params, body, requestId, origin, idempotencyKey }) {
      const command = { id: params.id, input: body, actor, requestId, origin, idempotencyKey };
      return { body: await seenOne(deps, { resource: 'mail-items', actor }, await relinkMail(deps, command)) };
    },
  }),
  defineRoute({
    ...OPERATIONS.strikeMail,
    access: 'mail.register',
    summary: 'Take a letter without scans off the file, where it was put by mistake',
    params: z.object({ id: z.uuid() }),
    async handler({ deps, actor, params, body, requestId, origin, idempotencyKey }) {
      const command = { id: params.id, input: body, actor, requestId, origin, idempotencyKey };
      return { body: await strikeMail(deps, command) };
    },
  }),
  defineRoute({
    ...OPERATIONS.movePaper,
    access: 'mail.register',
    summary: 'Say where the paper of a letter is',
    async handler({ deps, actor, params, body, requestId, origin, idempotencyKey }) {
      const command = { id: params.id, input: body, actor, requestId, origin, idempotencyKey };
      return { body: await seenOne(deps, { resource: 'mail-items', actor }, await recordPaper(deps, command)) };
    },
  }),
];

export const mailRoomRoutes: readonly RouteDef[] = [
  ...batchRoutes,
  ...letterRoutes,
  ...correctionRoutes,
  ...unreadFileRoutes,
];
