/** Whether one's own log-ins are shown: opened from the menu of the person. */
import { createOpenState } from '../ui/openState';

export const ownEvents = createOpenState();
