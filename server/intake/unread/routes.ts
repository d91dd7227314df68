/** Routes of the files that the scan folder brought and nobody read: the list, the bytes, another try, and throwing away. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { z } from 'zod';
import { findUnreadFile, listUnreadFiles, shownUnreadFile } from '@desk/db/stores/unreadFileStore';
import { defineRoute, type RouteDef } from '../../http/route';
import { listRoute, oneRoute } from '../../http/sendList';
import { discardUnread, fetchUnread, retryUnread } from './settleUnread';

/** A refused file may be anything: it is saved, never shown, and nothing of it stays in the browser. */
const AS_FILE = {
  'Content-Type': 'application/octet-stream',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
};
const params = z.object({ id: z.uuid() });

export const unreadFileRoutes: readonly RouteDef[] = [
  listRoute('unread-files', 'cases.read', ({ db }, query) => listUnreadFiles(db, query)),
  oneRoute('unread-files', 'cases.read', async ({ db }, id) => {
    const file = await findUnreadFile(db, id);
    return file === null ? null : shownUnreadFile(file);
  }),
  defineRoute({
    method: 'get',
    path: '/unread-files/:id/content',
    access: 'mail.register',
    summary: 'A refused file as it came; fetching it is recorded',
    params,
    async handler({ deps, actor, params: { id }, requestId, origin }) {
      const { fileName, bytes } = await fetchUnread(deps, { id, actor, requestId, origin });
      const name = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
      return { bytes, headers: { ...AS_FILE, 'Content-Disposition': name } };
    },
  }),
  defineRoute({
    ...OPERATIONS.retryUnread,
    access: 'mail.register',
    summary: 'Try to take in a file again; `file` is null when that went well, else it says why not',
    params,
    async handler({ deps, actor, params: { id }, requestId, origin }) {
      return { body: { file: await retryUnread(deps, { id, actor, requestId, origin }) } };
    },
  }),
  defineRoute({
    ...OPERATIONS.discardUnread,
    access: 'mail.register',
    summary: 'Throw a refused file away for good, with a reason',
    params,
    async handler({ deps, actor, params: { id }, body, requestId, origin }) {
      await discardUnread(deps, { id, actor, requestId, origin }, body.reason);
      return { body: { id } };
    },
  }),
];
