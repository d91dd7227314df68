/** Measures of the sheet: A4 for a window envelope with the window on the left. */

/** The part of the sheet that shows through the window of both a C5 and a DL envelope, in mm from the top left. */
export const ADDRESS_WINDOW = { left: 20, right: 110, top: 45, bottom: 90 } as const;

/** Fold marks in mm from the top: thirds for DL, the half for C5. */
export const FOLD_MARKS = [99, 148.5, 198] as const;
