/** How short and how long the reason may be that somebody gives for what they do. */
export const REASON = { least: 3, most: 2000 } as const;

/** Whether a text says why: a letter or two do not. */
export function isReason(text: string): boolean {
  const { length } = text.trim();
  return length >= REASON.least && length <= REASON.most;
}
