/** Keeps the pages drawn last in memory, so that turning back and forth costs nothing; never on disk. */

export interface PageName {
  readonly documentId: string;
  /** Of the stored bytes: a scan that was redacted has other pages. */
  readonly sha256: string;
  readonly page: number;
  readonly width: number;
}

const MAX_BYTES = 48 * 1024 * 1024;
/** The one used longest ago stands first. */
const pages = new Map<string, Buffer>();
let heldBytes = 0;

function keyOf({ documentId, sha256, page, width }: PageName): string {
  return `${documentId} ${sha256} ${String(page)} ${String(width)}`;
}

function drop(key: string): void {
  heldBytes -= pages.get(key)?.length ?? 0;
  pages.delete(key);
}

/** The page when it is still kept, else null. */
export function keptPage(name: PageName): Buffer | null {
  const key = keyOf(name);
  const page = pages.get(key);
  if (page === undefined) {
    return null;
  }
  pages.delete(key);
  pages.set(key, page);
  return page;
}

/** Keeps a page, and lets go of those used longest ago when there are too many. */
export function keepPage(name: PageName, page: Buffer): void {
  const key = keyOf(name);
  drop(key);
  pages.set(key, page);
  heldBytes += page.length;
  for (const oldest of pages.keys()) {
    if (heldBytes <= MAX_BYTES) {
      return;
    }
    drop(oldest);
  }
}

/** Lets go of every page of a scan. */
export function forgetPages(documentId: string): void {
  for (const key of [...pages.keys()].filter((kept) => kept.startsWith(`${documentId} `))) {
    drop(key);
  }
}
