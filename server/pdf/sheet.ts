/** What everything on paper has in common: its measure, and the colours of the house. */

/** PDF points per millimetre. */
export const MM = 72 / 25.4;

export const COLORS = { ink: '#1a1a1a', quiet: '#595959', accent: '#0b4f6c', panel: '#f2f5f7' } as const;
