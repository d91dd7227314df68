/** Says that there is nothing, and why that may be. */
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

export interface EmptyStateProps {
  /** Key of the sentence. */
  readonly textKey: string;
  /** What one can do about it. */
  readonly children?: ReactNode;
}

export function EmptyState({ textKey, children }: EmptyStateProps) {
  const translate = useTranslate();
  return (
    <Box data-empty sx={{ p: 4, textAlign: 'center', color: 'text.secondary' }}>
      <InboxOutlined aria-hidden sx={{ fontSize: 40 }} />
      <Typography sx={{ mb: 1 }}>{translate(textKey)}</Typography>
      {children}
    </Box>
  );
}
