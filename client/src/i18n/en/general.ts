/** English texts that every screen shares; the same keys as the Dutch ones. */
import type { general as nl } from '../nl/general';
import type { Shape } from '../shape';

export const general = {
  title: 'Z login upgrade desk',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  confirm: 'Confirm',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  unknown: 'Unknown',
  loading: 'Loading…',
} as const satisfies Shape<typeof nl>;
