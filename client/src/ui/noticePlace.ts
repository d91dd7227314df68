/** How far from the top a notice stands, in pixels: in the bar, and in a small window, where the bar has no room, below it. */
export const NOTICE_TOP = { bar: 2, below: 52 } as const;
