/** Job: looks at the pages of scans that came in, and proposes what its own contract pages and the empty ones are. A person says so. */
import { documentsNotLookedAt, proposePage } from '@desk/db/stores/documentPageStore';
import { findApplication } from '@desk/db/stores/applicationStore';
import { pagesOf as stackPagesOf } from '@desk/db/stores/mailBatchStore';
import { findDocument, type DocumentOfCase } from '@desk/db/stores/mailItemStore';
import { findLetterOfMail } from '@desk/db/stores/scannedLetterStore';
import { inTransaction } from '@desk/db/transaction';
import { proposePageKind, type PageKind } from '@desk/shared/application/pageKinds';
import { RUNNING_STATUS_IDS } from '@desk/shared/flow/statuses';
import type { Dependencies } from '../dependencies';
import { describeError } from '../log/describeError';
import type { PageImage, ScanType } from '../reading/scanTypes';

/** Few at a time: reading codes is work, and whoever opens a letter should not wait for it. */
const BATCH = 3;
/** Enough to tell paper from ink. */
const BLANK_DPI = 40;
/** Darker than this is ink; dust and the edge of a sheet are a few of such points. */
const INK_BELOW = 150;
const INK_SHARE = 0.0008;
/** The edge of a sheet on the glass is no writing. */
const MARGIN = 0.06;

/** Whether nothing is written on a page, its edges left out. */
export function isBlankPage({ width, height, pixels }: PageImage): boolean {
  const [left, top] = [Math.floor(width * MARGIN), Math.floor(height * MARGIN)];
  let ink = 0;
  for (let y = top; y < height - top; y += 1) {
    for (let x = left; x < width - left; x += 1) {
      const at = (y * width + x) * 4;
      const light = ((pixels[at] ?? 255) + (pixels[at + 1] ?? 255) + (pixels[at + 2] ?? 255)) / 3;
      ink += light < INK_BELOW ? 1 : 0;
    }
  }
  return ink <= width * height * INK_SHARE;
}

/** Codes of each page as they were read when the stack came in, which is not done twice; null for a letter that came otherwise. */
async function codesOfStack({ db }: Dependencies, { mailItemId, pages }: DocumentOfCase) {
  const letter = await findLetterOfMail(db, mailItemId);
  if (letter === null || letter.pages.length !== pages) {
    return null;
  }
  const read = await stackPagesOf(db, letter.batchId);
  return letter.pages.map((at) => read.find(({ page }) => page === at)?.codes ?? []);
}

/** A page that cannot be read is nobody's proposal; a person looks at it anyway. */
async function proposalsFor(
  deps: Dependencies,
  document: DocumentOfCase,
  number: string,
): Promise<(PageKind | null)[]> {
  const pages = document.pages ?? 1;
  const proposals: (PageKind | null)[] = [];
  const known = await codesOfStack(deps, document);
  const bytes = await deps.files.read(document.id, document);
  // The type was told from the content when the scan was taken in.
  const scan = await deps.readers.openScan(bytes, document.mediaType as ScanType);
  try {
    for (let page = 1; page <= pages; page += 1) {
      const isBlank = isBlankPage(await scan.render(page, BLANK_DPI));
      const codes = known?.[page - 1] ?? (isBlank ? [] : await scan.codes(page));
      proposals.push(proposePageKind({ codes, isBlank, applicationNumber: number }));
    }
  } finally {
    await scan.close();
  }
  return proposals;
}

async function lookAt(deps: Dependencies, id: string): Promise<void> {
  const document = await findDocument(deps.db, id);
  const application = document && (await findApplication(deps.db, document.applicationId));
  if (!document || !application) {
    return;
  }
  const proposals = await proposalsFor(deps, document, application.number).catch((error: unknown) => {
    deps.log.error({ documentId: id, failure: describeError(error) }, 'pages not looked at');
    return Array.from({ length: document.pages ?? 1 }, () => null);
  });
  const at = deps.clock().toISOString();
  await inTransaction(
    deps.db,
    async (tx) => {
      // Meanwhile the letter may have been taken off the case, and its scan with it.
      if ((await findDocument(tx, id)) === null) {
        return;
      }
      for (const [index, proposed] of proposals.entries()) {
        await proposePage(tx, { documentId: id, page: index + 1, proposed }, at);
      }
    },
    { unaudited: 'a proposal of the desk changes nothing; what a person says is in the trail' },
  );
}

/**
 * Looks at scans of running cases, the longest waiting first.
 * @returns how many were looked at; zero when none waits
 */
export async function lookAtPages(deps: Dependencies): Promise<number> {
  const waiting = await documentsNotLookedAt(deps.db, RUNNING_STATUS_IDS, BATCH);
  for (const id of waiting) {
    await lookAt(deps, id);
  }
  return waiting.length;
}
