/** The style of text that only a screen reader gets; its measures name their unit, since a bare 1 in `sx` is the whole width. */
import type { CSSProperties } from 'react';

export const visuallyHidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  padding: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
  border: 0,
} as const satisfies CSSProperties;
