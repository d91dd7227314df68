/** A link that covers its whole table row, so that a row opens in a new tab like any other link. */
import { Link as MuiLink } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

export interface RowLinkProps {
  readonly to: string;
  readonly children: ReactNode;
}

export function RowLink({ to, children }: RowLinkProps) {
  return (
    <MuiLink component={Link} to={to} className="row-link" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
      {children}
    </MuiLink>
  );
}

/** The link reaches as far as the row or the card that it stands in. */
export const WHOLE_ROW = { '& .row-link::after': { content: '""', position: 'absolute', inset: 0 } } as const;

/** Styles of a table, whose rows may hold a RowLink. */
export const rowLinkTable = {
  ...WHOLE_ROW,
  '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
  '& tbody tr': { position: 'relative' },
  '& tbody tr:has(.row-link):hover': { backgroundColor: 'action.hover' },
} as const;
