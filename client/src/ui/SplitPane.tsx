/** A pane of two parts: what is read scrolls, what is answered stays in view below it. */
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useLittleRoom } from './useLittleRoom';

/** Without it one line that is not broken makes everything beside it as wide as itself. */
const AS_WIDE_AS_THE_PANE = 'minmax(0, 1fr)';

export interface SplitPaneProps {
  readonly children: ReactNode;
  /** Null when there is nothing to answer. */
  readonly foot: ReactNode;
}

export function SplitPane({ children, foot }: SplitPaneProps) {
  const translate = useTranslate();
  const hasLittleRoom = useLittleRoom();
  return (
    <>
      <Box
        role="region"
        aria-label={translate('steps.look')}
        // What scrolls can be scrolled by key (WCAG 2.1.1).
        tabIndex={0}
        sx={{
          flex: '1 1 auto',
          minHeight: '6rem',
          overflowY: 'auto',
          p: 1.5,
          display: 'grid',
          gridTemplateColumns: AS_WIDE_AS_THE_PANE,
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
            // What is asked scrolls behind its save; in a low window what is read needs the room more.
            maxHeight: hasLittleRoom ? '55%' : '65%',
            overflowY: 'auto',
            // What has the focus does not lie under the save, which stays in view.
            scrollPaddingBottom: '4rem',
            borderTop: 1,
            borderColor: 'divider',
            px: 1.5,
            py: 1,
            display: 'grid',
            gridTemplateColumns: AS_WIDE_AS_THE_PANE,
          }}
        >
          {foot}
        </Box>
      )}
    </>
  );
}
