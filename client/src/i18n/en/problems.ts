/** English sentences for what was refused and why; the same keys as the Dutch ones. */
import { errorTextsIn } from '@desk/shared/contract/errorTexts';
import { refusalTextsIn } from '@desk/shared/contract/refusalTexts';
import type { problems as nl } from '../nl/problems';
import type { Shape } from '../shape';

export const problems = {
  error: errorTextsIn('en'),
  refusal: refusalTextsIn('en'),
} as const satisfies Shape<typeof nl>;
