/** English texts of the screens for differences; the same keys as the Dutch ones. */
import type { mismatches as nl } from '../nl/mismatches';
import type { Shape } from '../shape';

export const mismatches = {} as const satisfies Shape<typeof nl>;
