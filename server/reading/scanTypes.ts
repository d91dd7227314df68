/** Decides what counts as a scan, how large it may be, and in what shape its pages are handed on. */

export const SCAN_TYPES = ['application/pdf', 'image/tiff', 'image/jpeg', 'image/png'] as const;
export type ScanType = (typeof SCAN_TYPES)[number];

export const MAX_SCAN_BYTES = 50 * 1024 * 1024;
export const MAX_SCAN_PAGES = 500;
/** Of a picture as it lies in the file. A sheet of A3 at 600 dpi has 70 million. */
export const MAX_SCAN_PIXELS = 100_000_000;

/** A page as it looks, rows from the top, four bytes a pixel: red, green, blue, opacity. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

/** A scan whose pages can be asked for one by one; pages count from 1. */
export interface OpenScan {
  readonly pages: number;
  /** The page at this resolution; a page too large for memory comes smaller. */
  render(page: number, dpi: number): Promise<PageImage>;
  /** The page as a PNG of about this width; never larger than the picture that was scanned. */
  png(page: number, width: number): Promise<Buffer>;
  /** The texts of every code that can be read on the page. */
  codes(page: number): Promise<string[]>;
  close(): Promise<void>;
}

/** Part of a page, in fractions of its width and height from the top left corner. */
export interface PageRegion {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Regions that cover pages whole. */
export function wholePages(pages: readonly number[]): PageRegion[] {
  return [...new Set(pages)].map((page) => ({ page, left: 0, top: 0, width: 1, height: 1 }));
}
