/** The one place that decides how far the long proofs go: their full size under `npm test -- --deep`, else one that still bites. */
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Whether this is the deep run; set by scripts/vitest.config.ts. */
    isDeep: boolean;
  }
}

/**
 * The size of a proof: a number of cases, or the cases themselves.
 * @param plain for every `npm test`: large enough to catch what the proof is there for
 * @param deep for `npm test -- --deep`
 */
export function deepOr<Plain, Deep>(plain: Plain, deep: Deep): Plain | Deep {
  return inject('isDeep') ? deep : plain;
}
