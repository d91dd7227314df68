/** Tells whether panes stand side by side in a window so narrow or so low that what is read needs the room of what can be folded. */
import { useMediaQuery, type Theme } from '@mui/material';

/** 1024 × 768 has little room, and so has 1366 × 768; where one pane is in view at a time there is enough. */
export function useLittleRoom(): boolean {
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('lg'));
  const isLow = useMediaQuery('(max-height: 50em)');
  const isOnePane = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  return (isNarrow || isLow) && !isOnePane;
}
