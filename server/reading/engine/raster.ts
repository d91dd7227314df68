/** Decides how a page is held in memory while it is worked on, and how large it may be there. */

/** A page of pixels: one grey value each, or red, green, blue and opacity; rows from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 4;
  readonly data: Uint8Array;
}

/** Size on paper in points of 1/72 inch, the page's own rotation taken into account. */
export interface PaperSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

export type Tone = 'grey' | 'colour';

/** A file whose pages can be drawn; pages count from 1. */
export interface PageSource {
  readonly pages: number;
  sizeOf(page: number): Promise<PaperSize>;
  draw(page: number, dpi: number, tone: Tone): Promise<Raster>;
  close(): void;
}

export const POINTS_PER_INCH = 72;
/** A page that would be larger is drawn smaller; A4 at 300 dpi has 8.7 million. */
export const MAX_DRAWN_PIXELS = 40_000_000;
