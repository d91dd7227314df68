/** Routes of the post: letters, and the scans in them. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { z } from 'zod';
import { findMailItem, listDocuments, listMailItems } from '@desk/db/stores/mailItemStore';
import { registerMailSchema } from '@desk/shared/contract/commands';
import { addScansSchema } from '@desk/shared/contract/mailRoom';
import { defineRoute, type RouteDef } from '../http/route';
import { listRoute, oneRoute } from '../http/sendList';
import { MAX_SCAN_BYTES } from '../reading/scanTypes';
import { addScans } from './addScans';
import { openAll } from './arrivedFile';
import { documentRoutes } from './documentRoutes';
import { MAX_SCANS } from './readScan';
import { registerMail } from './registerMail';

/** Of all scans of one letter; they are held in memory together. */
const MAX_LETTER_BYTES = 2 * MAX_SCAN_BYTES;

export const intakeRoutes: readonly RouteDef[] = [
  listRoute('mail-items', 'cases.read', ({ db }, query) => listMailItems(db, query)),
  oneRoute('mail-items', 'cases.read', ({ db }, id) => findMailItem(db, id)),
  listRoute('documents', 'cases.read', ({ db }, query) => listDocuments(db, query)),
  defineRoute({
    ...OPERATIONS.registerMail,
    access: 'mail.register',
    summary: 'Register a letter on the case whose number it carries; without scans it waits for them',
    body: registerMailSchema,
    upload: {
      field: 'scans',
      maxFiles: MAX_SCANS,
      maxBytes: MAX_SCAN_BYTES,
      maxTotalBytes: MAX_LETTER_BYTES,
      jsonFields: ['checklist'],
    },
    async handler({ deps, actor, body, files: arrived, requestId, origin, idempotencyKey }) {
      const files = await openAll(arrived);
      const registered = await registerMail(deps, { input: body, files, actor, requestId, origin, idempotencyKey });
      return { status: 201, body: { id: registered.mailItemId, ...registered } };
    },
  }),
  defineRoute({
    ...OPERATIONS.addScans,
    access: 'mail.register',
    summary: 'Add the scans of a letter that was registered before them',
    params: z.object({ id: z.uuid() }),
    body: addScansSchema,
    upload: { field: 'scans', maxFiles: MAX_SCANS, maxBytes: MAX_SCAN_BYTES, maxTotalBytes: MAX_LETTER_BYTES },
    async handler({ deps, actor, params, body, files: arrived, requestId, origin, idempotencyKey }) {
      const files = await openAll(arrived);
      const command = { id: params.id, input: body, files, actor, requestId, origin, idempotencyKey };
      return { body: { id: params.id, ...(await addScans(deps, command)) } };
    },
  }),
  ...documentRoutes,
];
