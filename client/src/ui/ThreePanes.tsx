/** Three panes side by side, each scrolling by itself; the list folded where there is less room, and one pane at a time in a small window. */
import { Box, Paper, Tab, Tabs, useMediaQuery, type SxProps, type Theme } from '@mui/material';
import { createContext, use, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { tourPlace, type TourStepId } from '../tour/tourSteps';

const PANES = ['list', 'scan', 'step'] as const;
export type PaneName = (typeof PANES)[number];

interface Arrangement {
  /** The only one in view; null where all of them are. */
  readonly only: PaneName | null;
  readonly isFolded: boolean;
}

const ArrangementContext = createContext<Arrangement>({ only: null, isFolded: false });

export interface ThreePanesProps {
  /** Which one is in front in a small window. */
  readonly front: PaneName;
  readonly onFront: (pane: PaneName) => void;
  /** Where the texts stand that name the panes in a small window. */
  readonly namesKey: string;
  /** The list has a narrow form for a window that is not wide. */
  readonly doesFold: boolean;
  /** A Pane for each name, in their order. */
  readonly children: ReactNode;
}

/** The frame of a page of panes: as high as the window below the bar on top, and no less than panes need. */
export const AS_HIGH_AS_THE_WINDOW = {
  height: 'calc(100dvh - 4rem)',
  minHeight: '30rem',
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 0.5,
} as const satisfies SxProps;

function OneAtATime({ front, onFront, namesKey, children }: Omit<ThreePanesProps, 'doesFold'>) {
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
          <Tab key={name} value={name} label={translate(`${namesKey}.${name}`)} />
        ))}
      </Tabs>
      <ArrangementContext value={{ only: front, isFolded: false }}>{children}</ArrangementContext>
    </Box>
  );
}

export function ThreePanes({ doesFold, ...props }: ThreePanesProps) {
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'));
  if (isSmall) {
    return <OneAtATime {...props} />;
  }
  const isFolded = !isWide && doesFold;
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
          : isFolded
            ? '56px minmax(0, 1fr) minmax(280px, 400px)'
            : '190px minmax(0, 1fr) minmax(280px, 360px)',
      }}
    >
      <ArrangementContext value={{ only: null, isFolded }}>{props.children}</ArrangementContext>
    </Box>
  );
}

/** What a pane says only where the others are out of view, such as that there is nothing in any of them. */
export function WherePanesAreApart({ children }: { readonly children: ReactNode }) {
  const { only } = use(ArrangementContext);
  return only === null ? null : children;
}

/** What the tour calls each of them. */
const TOUR_PLACES = { list: 'steps', scan: 'evidence', step: 'verdict' } as const satisfies Record<
  PaneName,
  TourStepId
>;

export interface PaneProps {
  readonly name: PaneName;
  /** What stands there while the pane is narrow, if it has such a form. */
  readonly folded?: ReactNode;
  readonly children: ReactNode;
}

export function Pane({ name, folded, children }: PaneProps) {
  const { only, isFolded } = use(ArrangementContext);
  if (only !== null && only !== name) {
    return null;
  }
  return (
    <Paper
      variant="outlined"
      {...tourPlace(TOUR_PLACES[name])}
      sx={{ flex: 1, minWidth: 0, minHeight: 0, overflow: 'hidden', p: name === 'scan' ? 0.5 : 0 }}
    >
      {isFolded && folded !== undefined ? folded : children}
    </Paper>
  );
}
