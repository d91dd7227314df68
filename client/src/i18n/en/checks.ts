/** English texts of the screens for checks; the same keys as the Dutch ones. */
import type { checks as nl } from '../nl/checks';
import type { Shape } from '../shape';

export const checks = {} as const satisfies Shape<typeof nl>;
