/** English texts of the screens for decisions; the same keys as the Dutch ones. */
import type { decision as nl } from '../nl/decision';
import type { Shape } from '../shape';

export const decision = {} as const satisfies Shape<typeof nl>;
