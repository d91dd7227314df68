/** English texts of the screens for dispatch; the same keys as the Dutch ones. */
import type { dispatch as nl } from '../nl/dispatch';
import type { Shape } from '../shape';

export const dispatch = {} as const satisfies Shape<typeof nl>;
