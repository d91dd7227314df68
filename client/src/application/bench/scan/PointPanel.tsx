/** Pointing at a part of the page as evidence: dragged with the mouse, or steered with the arrow keys. */
import { Box, Button, Paper, Typography } from '@mui/material';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { steered, type Region } from './region';

export interface PointPanelProps {
  readonly region: Region;
  readonly onRegion: (region: Region) => void;
  readonly onUse: () => void;
  readonly onCancel: () => void;
}

export function PointPanel({ region, onRegion, onUse, onCancel }: PointPanelProps) {
  const translate = useTranslate();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = steered(region, event.key, event.shiftKey);
    const isOnButton = event.target instanceof HTMLButtonElement;
    if (moved !== null) {
      onRegion(moved);
    } else if (event.key === 'Enter' && !isOnButton) {
      onUse();
    } else if (event.key === 'Escape') {
      onCancel();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Paper
      ref={panel}
      variant="outlined"
      role="group"
      tabIndex={0}
      aria-label={translate('checkWork.point')}
      onKeyDown={onKeyDown}
      sx={{ p: 1, my: 1, display: 'grid', gap: 1 }}
    >
      <Typography variant="body2">{translate('checkWork.pointHow')}</Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" variant="contained" onClick={onUse}>
          {translate('checkWork.usePoint')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {translate('general.cancel')}
        </Button>
      </Box>
    </Paper>
  );
}
