/** Three panes side by side, each scrolling by itself; the list folded where there is less room, and one pane at a time in a small window. */
import { Box, Paper, Tab, Tabs, useMediaQuery, type Theme } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

const PANES = ['list', 'scan', 'step'] as const;
export type PaneName = (typeof PANES)[number];

export interface ThreePanesProps {
  /** Which one is in front in a small window. */
  readonly front: PaneName;
  readonly onFront: (pane: PaneName) => void;
  readonly list: ReactNode;
  /** The list where the window is narrow; null when it stays as it is. */
  readonly folded: ReactNode;
  readonly scan: ReactNode;
  readonly step: ReactNode;
}

const PANE = { minWidth: 0, minHeight: 0, overflow: 'hidden' } as const;

function OneAtATime({ front, onFront, list, scan, step }: ThreePanesProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 }}>
      <Tabs
        value={front}
        variant="fullWidth"
        aria-label={translate('steps.panes')}
        onChange={(_event, chosen: PaneName) => onFront(chosen)}
      >
        {PANES.map((name) => (
          <Tab key={name} value={name} label={translate(`steps.pane.${name}`)} />
        ))}
      </Tabs>
      <Paper variant="outlined" sx={{ ...PANE, flex: 1 }}>
        {{ list, scan, step }[front]}
      </Paper>
    </Box>
  );
}

export function ThreePanes(props: ThreePanesProps) {
  const { list, folded, scan, step } = props;
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'));
  if (isSmall) {
    return <OneAtATime {...props} />;
  }
  const isFolded = !isWide && folded !== null;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        flex: 1,
        minHeight: 0,
        gridTemplateRows: 'minmax(0, 1fr)',
        gridTemplateColumns: isWide
          ? '260px minmax(0, 1fr) 440px'
          : `${isFolded ? '56px' : '190px'} minmax(0, 1fr) minmax(280px, 360px)`,
      }}
    >
      <Paper variant="outlined" sx={PANE}>
        {isFolded ? folded : list}
      </Paper>
      <Paper variant="outlined" sx={{ ...PANE, p: 0.5 }}>
        {scan}
      </Paper>
      <Paper variant="outlined" sx={PANE}>
        {step}
      </Paper>
    </Box>
  );
}
