/** Whether the sheet of shortcuts is open: opened by a key, and from the menu of the person. */
import { createOpenState } from '../ui/openState';

export const shortcutSheet = createOpenState();
