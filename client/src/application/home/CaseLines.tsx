/** Cases as lines: each a link with its company, how old it is, and what else is to be said of it. */
import { Box, Link as MuiLink, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { HomeCase } from '@desk/shared/contract/home';
import { AgeChip } from '../../ui/AgeChip';
import { PriorityMark } from '../../ui/PriorityMark';

interface LineProps {
  readonly id: string;
  readonly number: string;
  readonly companyName: string;
  /** Behind the name. */
  readonly children?: ReactNode;
}

/** A line of a case that is known by its number and company. */
export function CaseLine({ id, number, companyName, children }: LineProps) {
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.25, alignItems: 'center', py: 0.5, minWidth: 0 }}
    >
      <MuiLink
        component={Link}
        to={`/applications/${id}/show`}
        variant="body2"
        sx={{ fontWeight: 600, flex: '1 1 12rem', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}
      >
        {companyName}
      </MuiLink>
      <Typography variant="body2" component="span" color="text.secondary" sx={{ whiteSpace: 'nowrap' }}>
        {number}
      </Typography>
      {children}
    </Box>
  );
}

export function Lines({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {children}
    </Box>
  );
}

export interface CaseLinesProps<T extends HomeCase> {
  readonly rows: readonly T[];
  /** What else is said of one. */
  readonly more?: (row: T) => ReactNode;
}

export function CaseLines<T extends HomeCase>({ rows, more = () => null }: CaseLinesProps<T>) {
  return (
    <Lines>
      {rows.map((row) => (
        <CaseLine key={row.id} id={row.id} number={row.number} companyName={row.companyName}>
          {row.priority !== null && <PriorityMark priority={row.priority} />}
          <AgeChip row={row} />
          {more(row)}
        </CaseLine>
      ))}
    </Lines>
  );
}
