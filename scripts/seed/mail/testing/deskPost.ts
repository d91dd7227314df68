/** Brings a made morning's post to a desk over HTTP, and reads back what the desk holds of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { ReceivedFile } from '@desk/shared/contract/mailRoom';
import type { ResourceName, ResourceRecords } from '@desk/shared/contract/resources';
import { importApplications } from '@desk/server/application/importApplications';
import { importRegistrations } from '@desk/server/application/importRegistrations';
import type { Dependencies } from '@desk/server/dependencies';
import type { ApiClient } from '@desk/server/testing/apiClient';
import type { DeskPost } from '../findFaults';
import type { Truth } from '../truth';

/** Imports both files in the order that gives the numbers of the truth. */
export async function importPost(deps: Dependencies, folder: string): Promise<void> {
  const by = { dryRun: false, actor: SYSTEM_ACTOR, requestId: 'test', origin: 'command' } as const;
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const known = await importRegistrations(deps, { text: read('registrations.csv'), ...by });
  const announced = await importApplications(deps, { text: read('applications.jsonl'), ...by });
  if (known.refused.length + announced.refused.length > 0) {
    throw new Error('The made files are refused');
  }
}

/** Hands in one file; fails when the answer is no success. */
export async function handIn(
  client: ApiClient,
  { folder, file, receivedOn }: { readonly folder: string; readonly file: string; readonly receivedOn: string },
): Promise<ReceivedFile> {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const answer = await client.upload('/api/mail-batches', {
    fields: { receivedOn },
    field: 'scans',
    files: [{ name: file, bytes }],
  });
  const [received] = (answer.body ?? []) as ReceivedFile[];
  if (answer.status !== 202 || received === undefined) {
    throw new Error(`${file}: ${String(answer.status)} ${answer.text}`);
  }
  return received;
}

/** The most that the desk gives at once. */
const PAGE = 1000;

/** Everything of a resource, page by page. */
export async function listAll<R extends ResourceName>(
  client: ApiClient,
  resource: R,
): Promise<readonly ResourceRecords[R][]> {
  const all: ResourceRecords[R][] = [];
  for (let isWhole = false; !isWhole;) {
    const range = encodeURIComponent(JSON.stringify([all.length, all.length + PAGE - 1]));
    const answer = await client.get(`/api/${resource}?range=${range}`);
    if (answer.status !== 200) {
      throw new Error(`${resource}: ${String(answer.status)} ${answer.text}`);
    }
    const rows = answer.body as ResourceRecords[R][];
    all.push(...rows);
    isWhole = rows.length < PAGE;
  }
  return all;
}

/** What the desk holds of the post, as its screens would show it. */
export async function readPost(client: ApiClient, received: readonly ReceivedFile[]): Promise<DeskPost> {
  const numbers = new Map((await listAll(client, 'applications')).map(({ id, number }) => [id, number]));
  const items = (await listAll(client, 'mail-items')).map(({ id, applicationId, documents }) => ({
    id,
    caseNumber: numbers.get(applicationId) ?? '',
    pages: documents.reduce((sum, { pages }) => sum + (pages ?? 0), 0),
  }));
  const [batches, letters] = [await listAll(client, 'mail-batches'), await listAll(client, 'scanned-letters')];
  return { received, batches, letters, items };
}

/** How it all ended, without ids and moments: two desks that did the same say the same. */
export function endState({ batches, letters, items }: DeskPost): string[] {
  const names = new Map(batches.map(({ id, fileName }) => [id, fileName]));
  const cases = new Map(items.map(({ id, caseNumber }) => [id, caseNumber]));
  return letters
    .map(({ batchId, pages, status, cause, refusal, mailItemId }) => {
      const place = mailItemId === null ? '' : cases.get(mailItemId);
      return `${names.get(batchId) ?? '?'} ${pages.join(',')} ${status} ${cause ?? refusal ?? ''} ${place ?? '?'}`;
    })
    .sort();
}

/** The names of all files to hand in, in their order. */
export function filesOf({ files }: Truth): readonly string[] {
  return files.map(({ file }) => file);
}
