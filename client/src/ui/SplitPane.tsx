/** A pane of two parts: what is read scrolls, what is answered stays in view below it. */
import { Box } from '@mui/material';
import type { ReactNode } from 'react';

export interface SplitPaneProps {
  readonly children: ReactNode;
  /** Null when there is nothing to answer. */
  readonly foot: ReactNode;
}

export function SplitPane({ children, foot }: SplitPaneProps) {
  return (
    <>
      <Box
        sx={{
          flex: '1 1 auto',
          minHeight: '6rem',
          overflowY: 'auto',
          p: 1.5,
          display: 'grid',
          gap: 1,
          alignContent: 'start',
        }}
      >
        {children}
      </Box>
      {foot !== null && (
        <Box
          sx={{
            flex: '0 0 auto',
            maxHeight: '65%',
            overflowY: 'auto',
            borderTop: 1,
            borderColor: 'divider',
            px: 1.5,
            py: 1,
          }}
        >
          {foot}
        </Box>
      )}
    </>
  );
}
