/** What is marked to be blacked out, why, and the question whether it is meant: it cannot be brought back. */
import Delete from '@mui/icons-material/Delete';
import { Box, Button, IconButton, Paper, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { redactSchema } from '@desk/shared/contract/mailRoom';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import { RedactDialog } from './RedactDialog';
import { firstRegion, percentOf, SIDES, withSide, type Region, type Side } from './region';
import { useRedact } from './useRedact';

export interface RedactPanelProps {
  readonly document: DocumentSummary;
  readonly page: number;
  readonly regions: readonly Region[];
  readonly onRegions: (regions: readonly Region[]) => void;
  readonly onDone: () => void;
}

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

function RegionRow({ region, at, onChange, onRemove }: RegionRowProps) {
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

export function RedactPanel({ document, page, regions, onRegions, onDone }: RedactPanelProps) {
  const translate = useTranslate();
  const [reason, setReason] = useState('');
  const [isAsking, setAsking] = useState(false);
  const { redact, isBusy } = useRedact(document.id, onDone);
  const input = redactSchema.safeParse({ reason, regions });
  return (
    <Paper variant="outlined" sx={{ p: 1, my: 1, display: 'grid', gap: 1, maxHeight: '45%', overflow: 'auto' }}>
      <Typography variant="body2">{translate('bench.scan.redactHow')}</Typography>
      {regions.map((region, index) => (
        <RegionRow
          key={index}
          region={region}
          at={index + 1}
          onChange={(changed) => {
            onRegions(regions.map((other) => (other === region ? changed : other)));
          }}
          onRemove={() => {
            onRegions(regions.filter((other) => other !== region));
          }}
        />
      ))}
      <TextField
        size="small"
        label={translate('bench.scan.redactReason')}
        helperText={translate('bench.scan.redactReasonHint')}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button
          size="small"
          onClick={() => {
            onRegions([...regions, firstRegion(page)]);
          }}
        >
          {translate('bench.scan.redactAdd')}
        </Button>
        <Button
          size="small"
          variant="contained"
          color="error"
          disabled={!input.success}
          onClick={() => {
            setAsking(true);
          }}
        >
          {translate('bench.scan.redactContinue', { smart_count: regions.length })}
        </Button>
      </Box>
      {isAsking && input.success && (
        <RedactDialog
          isBusy={isBusy}
          onCancel={() => {
            setAsking(false);
          }}
          onConfirm={() => {
            void redact(input.data);
          }}
        />
      )}
    </Paper>
  );
}
