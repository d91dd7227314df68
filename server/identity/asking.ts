/** Who asks for a session, as far as the trail keeps it. */
import type { Dependencies } from '../dependencies';

export interface Asking {
  readonly deps: Dependencies;
  readonly requestId: string;
}
