/** An entry of the list at the left of a case: a sign, what it is, and in small letters how it stands. */
import { Box, ButtonBase, Typography } from '@mui/material';
import type { ReactNode } from 'react';

export interface PaneEntryProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly caption: string;
  /** What it is among the others while it is in view; null while it is not. */
  readonly current: 'step' | 'true' | null;
  /** It still asks for something. */
  readonly isOpen?: boolean;
  /** By which the keyboard finds it. */
  readonly stepKey?: string;
  readonly onChoose: () => void;
}

export function PaneEntry({ icon, title, caption, current, isOpen = false, stepKey, onChoose }: PaneEntryProps) {
  const isChosen = current !== null;
  return (
    <Box component="li">
      <ButtonBase
        data-step={stepKey}
        aria-current={current ?? undefined}
        onClick={onChoose}
        sx={{
          width: '100%',
          display: 'grid',
          gridTemplateColumns: 'auto minmax(0, 1fr)',
          columnGap: 0.75,
          justifyItems: 'start',
          alignItems: 'start',
          textAlign: 'left',
          px: 1,
          py: 0.5,
          borderLeft: 3,
          borderColor: isChosen ? 'primary.main' : 'transparent',
          bgcolor: isChosen ? 'action.selected' : 'transparent',
          '&:hover': { bgcolor: 'action.hover' },
          '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' },
        }}
      >
        {icon}
        <Typography component="span" variant="body2" sx={{ lineHeight: 1.3, fontWeight: isOpen ? 600 : 400 }}>
          {title}
        </Typography>
        <Typography component="span" variant="caption" color="text.secondary" sx={{ gridColumn: 2 }}>
          {caption}
        </Typography>
      </ButtonBase>
    </Box>
  );
}
