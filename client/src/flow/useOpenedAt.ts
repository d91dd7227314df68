/** Decides what moment a part of a screen means by now: when it was opened, so that nothing it says changes while it is read. */
import { useState } from 'react';

export function useOpenedAt(): Date {
  const [openedAt] = useState(() => new Date());
  return openedAt;
}
