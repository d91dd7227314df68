/** What is marked to be blacked out, why, and the question whether it is meant: it cannot be brought back. */
import { Box, Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { redactSchema } from '@desk/shared/contract/mailRoom';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import { ReasonField } from '../../../flow/ReasonField';
import { useKeptReason } from '../../../flow/useKeptReason';
import { SureDialog } from '../../../ui/SureDialog';
import { firstRegion, type Region } from './region';
import { RegionRow } from './RegionRow';
import { useRedact } from './useRedact';

export interface RedactPanelProps {
  readonly document: DocumentSummary;
  readonly page: number;
  readonly regions: readonly Region[];
  readonly onRegions: (regions: readonly Region[]) => void;
  readonly onDone: () => void;
}

export function RedactPanel({ document, page, regions, onRegions, onDone }: RedactPanelProps) {
  const translate = useTranslate();
  const { field, withReason, forget } = useKeptReason(`redact.${document.id}`);
  const [isAsking, setAsking] = useState(false);
  const { redact, isBusy } = useRedact(document.id, () => {
    forget();
    onDone();
  });
  const input = redactSchema.omit({ version: true }).safeParse({ reason: field.value, regions });
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
      <ReasonField
        label={translate('bench.scan.redactReason')}
        help={translate('bench.scan.redactReasonHint')}
        {...field}
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
          disabled={regions.length === 0}
          onClick={() => withReason(() => setAsking(true))}
        >
          {translate('bench.scan.redactContinue', { smart_count: regions.length })}
        </Button>
      </Box>
      {isAsking && input.success && (
        <SureDialog
          title={translate('bench.scan.redactSure')}
          warning={translate('bench.scan.redactWarning')}
          confirm={translate('bench.scan.redactConfirm')}
          isBusy={isBusy}
          onClose={() => {
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
