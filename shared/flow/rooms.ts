/** The seven rooms that carry a case, in the order of the work. */
export const ROOMS = ['intake', 'application', 'checks', 'mismatches', 'decision', 'dispatch', 'audit'] as const;
export type Room = (typeof ROOMS)[number];
