/** English texts of the page of one case; the same keys as the Dutch ones. */
import type { bench as nl } from '../nl/bench';
import type { Shape } from '../shape';

export const bench = {} as const satisfies Shape<typeof nl>;
