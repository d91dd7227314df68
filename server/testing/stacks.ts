/** Stacks of scans for tests: real PDF files, with codes that the test says were read on each page. */
import PDFDocument from 'pdfkit';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import type { Dependencies } from '../dependencies';
import { collectPdf } from '../pdf/collectPdf';
import { inHand } from '../intake/arrivedFile';
import type { Readers } from '../reading/readers';
import { receiveBatch } from '../intake/receiveBatch';
import { readBatches } from '../jobs/readBatches';
import { openScan } from '../reading/openScan';
import { inspectScan } from '../reading/inspectScan';
import { takePages } from '../reading/takePages';
import type { UploadForm } from './apiClient';

let serial = 0;

/** A PDF of so many pages; no two pages, and no two stacks, have the same bytes. */
export async function stackPdf(pages: number): Promise<Uint8Array<ArrayBuffer>> {
  serial += 1;
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false });
  for (let page = 1; page <= pages; page += 1) {
    document.addPage().text(`Stack ${String(serial)} page ${String(page)}`);
  }
  return new Uint8Array(await collectPdf(document));
}

export const REAL_READERS: Readers = { inspectScan, openScan, takePages };

/** The real engine, except that it reads these codes, one list for each page. */
export function readersWith(codes: () => readonly (readonly string[])[]): Readers {
  return {
    ...REAL_READERS,
    async openScan(bytes, mediaType) {
      const scan = await openScan(bytes, mediaType);
      return { ...scan, codes: (page) => Promise.resolve([...(codes()[page - 1] ?? [])]) };
    },
  };
}

/** Hands in one stack as this person and gives the id of its batch. */
export async function handIn(deps: Dependencies, actor: Actor, pages: number): Promise<string> {
  const files = [inHand({ fileName: 'maandag.pdf', bytes: Buffer.from(await stackPdf(pages)) })];
  const by = { actor, requestId: 'test', origin: 'screen', source: 'screen', idempotencyKey: null } as const;
  const [received] = await receiveBatch(deps, { files, receivedOn: '2026-11-20', ...by });
  const batchId = received?.batchId ?? null;
  if (batchId === null) {
    throw new Error(`The stack was not taken in: ${JSON.stringify(received)}`);
  }
  return batchId;
}

/** Reads every batch that waits, as the worker does. */
export async function readAll(deps: Dependencies): Promise<void> {
  while ((await readBatches(deps, 'worker')) > 0) {
    // One batch each time.
  }
}

/** A form with these files under the names stack-0.pdf and on. */
export function stackForm(fields: Record<string, string>, ...files: Uint8Array<ArrayBuffer>[]): UploadForm {
  return { fields, field: 'scans', files: files.map((bytes, at) => ({ name: `stack-${String(at)}.pdf`, bytes })) };
}

/** Events of one kind, the first one first. */
export async function eventsOfType({ db }: Dependencies, type: AuditEventType): Promise<AuditEventRow[]> {
  const asked = { sort: ['sequence', 'ASC'], offset: 0, limit: 500, filter: { type } } as const;
  return (await listAuditEvents(db, asked)).rows;
}
