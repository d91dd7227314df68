/** A part of a page in a frame of its own, under its heading. */
import { Paper, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

export interface PagePartProps {
  /** In the language of the screen. */
  readonly title: string;
  readonly children: ReactNode;
}

export function PagePart({ title, children }: PagePartProps) {
  const id = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ p: { xs: 1, sm: 2 }, minWidth: 0 }}>
      <Typography id={id} variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Paper>
  );
}
