/** English texts of the audit screens; the same keys as the Dutch ones. */
import type { audit as nl } from '../nl/audit';
import type { Shape } from '../shape';

export const audit = {} as const satisfies Shape<typeof nl>;
