/** English texts of the screens for decisions; the same keys as the Dutch ones. */
import type { decision as nl } from '../nl/decision';
import type { Shape } from '../shape';

export const decision = {
  checks: 'Checks (%{total})',
  differences: 'Differences',
  differencesCount: '%{settled} settled, %{open} open',
  registerAsOf: 'Reference date of register data',
  noRegister: 'Not recorded',
  policyVersion: 'Policy version',
  handlers: 'Handled by',
  failedChecks: 'Failed',
  waiverAsked: 'waiver requested',
  waivers: 'Requested waivers: tick what you accept',
  waiverReason: '%{name}: %{reason}',
  waiversAccepted: '%{smart_count} waiver accepted |||| %{smart_count} waivers accepted',
  youHandled: 'You worked on this case and therefore cannot decide on it.',
  youHandledThis: 'You worked on this case (%{done}) and therefore cannot decide on it.',
  couldDecide: '%{names} can decide.',
  nobodyElse: 'There is nobody else who can decide. Ask an administrator for another supervisor.',
  handled: {
    mail: '%{smart_count} letter registered |||| %{smart_count} letters registered',
    checks: '%{smart_count} check recorded |||| %{smart_count} checks recorded',
    mismatches: '%{smart_count} difference settled |||| %{smart_count} differences settled',
    waivers: '%{smart_count} waiver requested |||| %{smart_count} waivers requested',
  },
  reasonCodes: 'Reasons for the rejection',
  reasonCodeNeeded: 'Choose at least one reason.',
  otherReasons: 'Show other reasons',
  former: 'Decisions taken',
  byAt: '%{name}, %{moment}',
  rules: 'Rules: level %{level}, policy version %{version}, %{checks} checks',
  registerDay: 'reference date %{day}',
  handledBy: 'handled by %{names}',
} as const satisfies Shape<typeof nl>;
