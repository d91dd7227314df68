/** Why a file cannot be looked at as a bundle at all. */
export const UNREADABLE_REASONS = ['noFile', 'noZip', 'damaged', 'noManifest'] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

export class Unreadable extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason) {
    super(reason);
    this.reason = reason;
  }
}
