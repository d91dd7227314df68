/** English texts of the application screens; the same keys as the Dutch ones. */
import type { application as nl } from '../nl/application';
import type { Shape } from '../shape';

export const application = {} as const satisfies Shape<typeof nl>;
