/** What the records of a resource are called in the documentation of the API. */
import type { ResourceName } from '@desk/shared/contract/resources';

export const RESOURCE_WORDS: Readonly<Record<ResourceName, { readonly one: string; readonly many: string }>> = {
  applications: { one: 'case', many: 'cases' },
  persons: { one: 'person', many: 'the managers and users of cases' },
  'mail-items': { one: 'letter that came in', many: 'letters that came in' },
  'mail-batches': { one: 'stack of scans', many: 'stacks of scans' },
  'scanned-letters': {
    one: 'letter of the tray',
    many: 'letters of the tray: read from a stack, and not yet with a case',
  },
  'unread-files': { one: 'file that could not be read', many: 'files of the scan folder that could not be read' },
  documents: { one: 'scan', many: 'scans' },
  checks: { one: 'check', many: 'checks of cases' },
  mismatches: { one: 'difference', many: 'differences between what was declared and what is registered' },
  decisions: { one: 'decision', many: 'decisions' },
  dispatches: { one: 'dispatch', many: 'dispatches: what was sent or waits to be sent, never with a code' },
  'print-runs': { one: 'print run', many: 'print runs' },
  'audit-events': { one: 'event of the log', many: 'events of the log' },
  samples: { one: 'sample of an auditor', many: 'samples of auditors' },
  registrations: { one: 'registration', many: 'registrations at Z login' },
  programs: { one: 'program', many: 'outside programs' },
  users: { one: 'account', many: 'accounts of staff' },
  policies: { one: 'version of the policy', many: 'versions of the policy' },
  'policy-drafts': { one: 'draft of the policy', many: 'drafts of the policy' },
  'webhook-endpoints': { one: 'webhook', many: 'webhooks' },
  'webhook-deliveries': { one: 'message of a webhook', many: 'messages of webhooks' },
};
