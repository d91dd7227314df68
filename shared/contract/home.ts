/** What the first page shows, and the next case. */
import type { WhyNext } from '../flow/nextCase';

/** The case that was taken, and why it was this one; both null when none can be taken now. */
export type NextCase =
  { readonly applicationId: string; readonly why: WhyNext } | { readonly applicationId: null; readonly why: null };
