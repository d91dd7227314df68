/** The letterbox of the customers: prints and posts whatever letters wait, and keeps what stands in them, as people do. */
import type { Database } from '@desk/db/connection';
import { findPrintRun } from '@desk/db/stores/printRunStore';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { PrintRunDetail } from '@desk/shared/dispatch/printRun';
import type { Dependencies } from '../dependencies';
import { readPdf } from '../dispatch/letters/readPdf';
import { postPrintRun } from '../dispatch/printing/closePrintRun';
import { createPrintRun } from '../dispatch/printing/createPrintRun';
import { drawPrintRun } from '../dispatch/printing/drawPrintRun';
import { readPrintRun } from '../dispatch/printing/readPrintRun';
import { recordTrackNumber } from '../dispatch/printing/recordTrackNumber';

const CODE = /[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5}/;
const MARK = /L-[0-9A-F]{12}/;
const PRINTER: Actor = { id: 'printer', role: 'supervisor', name: 'Petra Printer' };
const BY = { actor: PRINTER, requestId: 'test', idempotencyKey: null } as const;

/** Database → message → the code its letter says. */
const letterboxes = new WeakMap<Database, Map<string, string>>();

/** The code of each letter in a print PDF that carries one, by the mark printed on it. */
export async function codesInPdf(pdf: Uint8Array): Promise<Map<string, string>> {
  const pages = await readPdf(new Uint8Array(pdf));
  return new Map(
    pages.flatMap(({ items }): [string, string][] => {
      const text = items.map((item) => item.text).join(' ');
      const [code, mark] = [CODE.exec(text)?.[0], MARK.exec(text)?.[0]];
      return code === undefined || mark === undefined ? [] : [[mark, code]];
    }),
  );
}

let stickers = 0;

/** A sticker of registered post that was never used. */
export function freshSticker(): string {
  stickers += 1;
  return `3SDESK${String(stickers).padStart(8, '0')}`;
}

async function beginRun(deps: Dependencies): Promise<PrintRunDetail | null> {
  try {
    return await createPrintRun(deps, BY);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'nothingToPrint') {
      return null;
    }
    throw error;
  }
}

/** Prints and posts every letter that waits. */
export async function deliverLetters(deps: Dependencies): Promise<void> {
  const letterbox = letterboxes.get(deps.db) ?? new Map<string, string>();
  letterboxes.set(deps.db, letterbox);
  for (let run = await beginRun(deps); run !== null; run = await beginRun(deps)) {
    const stored = await findPrintRun(deps.db, run.id);
    if (stored !== null) {
      await drawPrintRun(deps, stored);
    }
    const codes = await codesInPdf((await readPrintRun(deps, { id: run.id, ...BY })).bytes);
    for (const { dispatchId, mark, registered } of run.manifest) {
      letterbox.set(dispatchId, codes.get(mark) ?? '');
      if (registered) {
        await recordTrackNumber(deps, { id: run.id, mark, trackNumber: freshSticker(), ...BY });
      }
    }
    await postPrintRun(deps, { id: run.id, ...BY });
  }
}

/** The code in the letter of this message; empty when none came. */
export function codeInLetterbox(deps: Dependencies, dispatchId: string): string {
  return letterboxes.get(deps.db)?.get(dispatchId) ?? '';
}
