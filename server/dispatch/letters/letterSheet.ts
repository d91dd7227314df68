/** Measures of the sheet: A4 for a window envelope with the window on the left. */

/** PDF points per millimetre. */
export const MM = 72 / 25.4;

/** The part of the sheet that shows through the window of both a C5 and a DL envelope, in mm from the top left. */
export const ADDRESS_WINDOW = { left: 20, right: 110, top: 45, bottom: 90 } as const;

/** Fold marks in mm from the top: thirds for DL, the half for C5. */
export const FOLD_MARKS = [99, 148.5, 198] as const;

export const COLORS = { ink: '#1a1a1a', quiet: '#595959', accent: '#0b4f6c', panel: '#f2f5f7' } as const;
