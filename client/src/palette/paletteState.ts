/** Whether the one box is open: by a key, or by its button in the bar. */
import { createOpenState } from '../ui/openState';

/** The keys that open it. */
export const PALETTE_KEYS = ['mod+k', '/'] as const;

export const palette = createOpenState();
