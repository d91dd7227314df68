/** Finds what the demo holds for a browser test, and hands in a stack for it, over the API. */
import type { ApiClient } from '@desk/server/testing/apiClient';
import { askUntil } from '@desk/server/testing/realServer';
import { stackPdf } from '@desk/server/testing/stacks';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';

/** Id of the first row of a list that passes this filter; empty when none does. */
export async function firstId(client: ApiClient, resource: string, filter: object): Promise<string> {
  const query = `filter=${encodeURIComponent(JSON.stringify(filter))}&range=${encodeURIComponent('[0,0]')}`;
  const [row] = (await client.get(`/api/${resource}?${query}`)).body as { id: string }[];
  return row?.id ?? '';
}

/** Hands in a stack without codes, whose letter comes to lie in the tray; gives its id once it was read. */
export async function handInStack(client: ApiClient, pages: number): Promise<string> {
  const scans = [{ name: 'stapel.pdf', bytes: await stackPdf(pages) }];
  const fields = { receivedOn: amsterdamDay(new Date().toISOString()) };
  const answer = await client.upload('/api/mail-batches', { fields, field: 'scans', files: scans });
  const [{ batchId }] = answer.body as [{ batchId: string }];
  const read = async () => (await client.get(`/api/mail-batches/${batchId}`)).body as { status: string };
  await askUntil(read, ({ status }) => status === 'done');
  return batchId;
}
