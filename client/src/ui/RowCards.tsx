/** What stands in the place of a table where it would scroll sideways: a card for each row, its facts below one another. */
import { Box, useMediaQuery, type Theme } from '@mui/material';
import type { ReactNode } from 'react';
import { Fact, Facts } from './Facts';
import { WHOLE_ROW } from './RowLink';

/** Whether a window has room for cards alone: below the width at which the work list and the panes of a case change. On paper tables stay. */
export function useShowsCards(): boolean {
  return useMediaQuery<Theme>((theme) => theme.breakpoints.down('md').replace('@media', '@media screen and'));
}

export interface CardFact {
  readonly key: string;
  /** In the language of the screen; empty for what says by itself what it is, such as a button. */
  readonly label: string;
  readonly value: ReactNode;
}

const isNothing = (value: ReactNode): boolean =>
  value === null || value === undefined || value === '' || value === false;

interface RowCardProps {
  /** The first heads the card. */
  readonly facts: readonly CardFact[];
  /** Opened below it. */
  readonly children?: ReactNode;
}

export function RowCard({ facts: [first, ...others], children }: RowCardProps) {
  const told = others.filter(({ value }) => !isNothing(value));
  return (
    <Box
      component="li"
      data-card
      sx={{
        position: 'relative',
        borderBottom: 1,
        borderColor: 'divider',
        px: 1,
        py: 1.25,
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 0.5,
        overflowWrap: 'anywhere',
        // A name or an address that is one piece in a row of a table takes as many lines here as it needs.
        '& .row-link': { whiteSpace: 'normal' },
        ...WHOLE_ROW,
      }}
    >
      <Box sx={{ fontWeight: 600, fontSize: '0.875rem' }}>{first?.value}</Box>
      <Facts>
        {told
          .filter(({ label }) => label !== '')
          .map(({ key, label, value }) => (
            <Fact key={key} label={label}>
              {value}
            </Fact>
          ))}
      </Facts>
      {told
        .filter(({ label }) => label === '')
        .map(({ key, value }) => (
          <div key={key}>{value}</div>
        ))}
      {children}
    </Box>
  );
}

interface RowCardsProps {
  /** What they are, for whoever hears it. */
  readonly name?: string | undefined;
  readonly children: ReactNode;
}

export function RowCards({ name, children }: RowCardsProps) {
  return (
    <Box component="ul" role="list" aria-label={name} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {children}
    </Box>
  );
}
