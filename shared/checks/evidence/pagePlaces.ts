/** Where on the desk's own form the thing stands that a page is looked at for, in fractions of the page. */
import type { PageKind } from '../../application/pageKinds';

export interface PagePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Only for pages that the desk knew as its own by their code; anywhere else the whole page is shown. */
export const PAGE_PLACES: Readonly<Partial<Record<PageKind, PagePlace>>> = {
  // The boxes with name, place, date, signature and the note that it is an upgrade.
  contractSignatures: { x: 0.08, y: 0.3, width: 0.84, height: 0.25 },
};
