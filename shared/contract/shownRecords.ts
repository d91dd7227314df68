/** Of which resources a record shows something of people who are customers: these are told to the trail, `opened` only one by one. */
import type { ResourceName } from './resources';

/** A new resource is an entry here; the compiler asks for it. */
export const SHOWS_PEOPLE = {
  // A sole trader has a company that bears their own name.
  applications: true,
  persons: true,
  'mail-items': true,
  'mail-batches': false,
  'scanned-letters': true,
  'unread-files': true,
  documents: true,
  checks: true,
  mismatches: true,
  decisions: true,
  dispatches: true,
  'print-runs': 'opened',
  'audit-events': true,
  samples: 'opened',
  registrations: true,
  users: false,
  programs: false,
  policies: false,
  'policy-drafts': false,
  'webhook-endpoints': false,
  'webhook-deliveries': false,
} as const satisfies Readonly<Record<ResourceName, boolean | 'opened'>>;
