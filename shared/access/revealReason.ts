/** How short and how long the reason may be for which somebody sees what is masked to them. */
export const REVEAL_REASON = { least: 3, most: 2000 } as const;
