/** English texts of the screens for post; the same keys as the Dutch ones. */
import type { intake as nl } from '../nl/intake';
import type { Shape } from '../shape';

export const intake = {} as const satisfies Shape<typeof nl>;
