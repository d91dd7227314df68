/** Dutch sentences for what was refused and why. Errors read as the API says them; refusals also say how many and who. */
import { errorTextsIn } from '@desk/shared/contract/errorTexts';
import { refusalTextsIn } from '@desk/shared/contract/refusalTexts';
import type { ErrorCode } from '@desk/shared/contract/errors';
import type { RefusalCode } from '@desk/shared/flow/refusal';

export interface ProblemKeys {
  readonly error: Record<ErrorCode, string>;
  /** May use %{smart_count} and %{people}. */
  readonly refusal: Record<RefusalCode, string>;
}

export const problems = {
  error: errorTextsIn('nl'),
  refusal: refusalTextsIn('nl'),
} as const satisfies ProblemKeys;
