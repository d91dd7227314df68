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

/** Styles of a table whose rows hold a RowLink. */
export const rowLinkTable = {
  '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
  '& tbody tr': { position: 'relative' },
  '& tbody tr:hover': { backgroundColor: 'action.hover' },
  '& .row-link::after': { content: '""', position: 'absolute', inset: 0 },
} as const;
