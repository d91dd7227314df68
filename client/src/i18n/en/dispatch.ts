/** English texts of the screens for dispatch; the same keys as the Dutch ones. */
import type { dispatch as nl } from '../nl/dispatch';
import type { Shape } from '../shape';

export const dispatch = {
  notStarted: 'Nothing has been sent yet. Codes are sent to each person after approval.',
  code: 'Activation code %{status}',
  noCode: 'No activation code yet',
  validUntil: 'valid until %{until}',
  expiredOn: 'expired on %{until}',
  attempts: '%{smart_count} failed attempt |||| %{smart_count} failed attempts',
  redeemedAt: 'used on %{moment}',
  activatedAt: 'Activated on %{moment}',
  messages: 'Dispatches',
  tries: '%{smart_count} attempt |||| %{smart_count} attempts',
  reference: 'reference %{reference}',
} as const satisfies Shape<typeof nl>;
