/** The ways in which an officer may settle a difference: only those its class allows, with a reason where one is due. */
import { Box, Button, TextField } from '@mui/material';
import { useState, type SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Mismatch, MismatchResolution } from '@desk/shared/mismatches/mismatch';
import { allowedResolutions, resolutionNeedsReason } from '@desk/shared/mismatches/resolutions';

/** Shortest reason that says something. */
const SHORTEST_REASON = 3;

export interface ResolutionFormProps {
  readonly mismatch: Mismatch;
  readonly isBusy: boolean;
  readonly onResolve: (resolution: MismatchResolution, reason: string) => void;
}

interface ReasonFieldProps {
  readonly resolution: MismatchResolution;
  readonly isBusy: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

function ReasonField({ resolution, isBusy, onConfirm, onCancel }: ReasonFieldProps) {
  const translate = useTranslate();
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const isMissing = reason.trim().length < SHORTEST_REASON;
  return (
    <Box
      component="form"
      noValidate
      sx={{ display: 'grid', gap: 1 }}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing) {
          onConfirm(reason.trim());
        }
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          onCancel();
        }
      }}
    >
      <TextField
        autoFocus
        required
        size="small"
        label={translate(`mismatches.reasonFor.${resolution}`)}
        value={reason}
        error={wasTried && isMissing}
        helperText={wasTried && isMissing ? translate('mismatches.reasonMissing') : undefined}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" size="small" variant="contained" disabled={isBusy}>
          {translate('general.confirm')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {translate('general.cancel')}
        </Button>
      </Box>
    </Box>
  );
}

export function ResolutionForm({ mismatch, isBusy, onResolve }: ResolutionFormProps) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<MismatchResolution | null>(null);
  if (chosen !== null) {
    return (
      <ReasonField
        resolution={chosen}
        isBusy={isBusy}
        onConfirm={(reason) => {
          onResolve(chosen, reason);
        }}
        onCancel={() => {
          setChosen(null);
        }}
      />
    );
  }
  return (
    <Box
      data-settle
      role="group"
      aria-label={translate('mismatches.settle')}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}
    >
      {allowedResolutions(mismatch.difference).map((resolution) => (
        <Button
          key={resolution}
          size="small"
          variant="outlined"
          color={resolution === 'notAccepted' ? 'error' : 'primary'}
          disabled={isBusy}
          onClick={() => {
            if (resolutionNeedsReason(resolution)) {
              setChosen(resolution);
            } else {
              onResolve(resolution, '');
            }
          }}
        >
          {translate(`mismatches.resolve.${resolution}`)}
        </Button>
      ))}
    </Box>
  );
}
