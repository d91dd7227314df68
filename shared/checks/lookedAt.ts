/** Names what the desk looked at for a finding: the source, and where it matters the datum in it. */

export const LOOKED_AT_SOURCES = [
  'application',
  'persons',
  'person',
  'signers',
  'registration',
  'register',
  'contract',
  'mail',
  'intake',
  'policy',
  'identityDocument',
  'documentService',
] as const;
export type LookedAtSource = (typeof LOOKED_AT_SOURCES)[number];
/** E.g. `register` or `registration.kvkNumber`. */
export type LookedAt = LookedAtSource | `${LookedAtSource}.${string}`;

/** The day of what was looked at, YYYY-MM-DD in Amsterdam, by source; one that has no day is left out. */
export type LookedAtDays = Readonly<Partial<Record<LookedAtSource, string>>>;
