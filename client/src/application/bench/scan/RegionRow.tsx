/** One marked region in figures, for whoever types its place. */
import Delete from '@mui/icons-material/Delete';
import { Box, IconButton, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { percentOf, SIDES, withSide, type Region, type Side } from './region';

const SIDE_LABELS = {
  left: 'bench.scan.redactLeft',
  top: 'bench.scan.redactTop',
  width: 'bench.scan.redactWidth',
  height: 'bench.scan.redactHeight',
} as const satisfies Record<Side, string>;

interface RegionRowProps {
  readonly region: Region;
  readonly at: number;
  readonly onChange: (region: Region) => void;
  readonly onRemove: () => void;
}

export function RegionRow({ region, at, onChange, onRemove }: RegionRowProps) {
  const translate = useTranslate();
  const name = translate('bench.scan.redactArea', { at, page: region.page });
  return (
    <Box role="group" aria-label={name} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography variant="body2" sx={{ minWidth: '9rem' }}>
        {name}
      </Typography>
      {SIDES.map((side) => (
        <TextField
          key={side}
          type="number"
          size="small"
          label={translate(SIDE_LABELS[side])}
          value={percentOf(region[side])}
          sx={{ width: '6.5rem' }}
          slotProps={{ htmlInput: { min: 0, max: 100, step: 0.5 } }}
          onChange={(event) => {
            onChange(withSide(region, side, Number(event.target.value)));
          }}
        />
      ))}
      <IconButton size="small" aria-label={translate('bench.scan.redactRemove', { at })} onClick={onRemove}>
        <Delete fontSize="small" />
      </IconButton>
    </Box>
  );
}
