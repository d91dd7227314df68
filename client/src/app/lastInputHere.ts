/** Who touched this browser last, for the parts of this page. */
import { createLastInput } from '../providers/lastInput';

export const lastInput = createLastInput({ now: () => Date.now(), store: localStorage });
