/** The ways in which an officer may settle a difference: only those its class allows, each with its key, with a reason where one is due. */
import { Box, Button, TextField, Typography } from '@mui/material';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Mismatch, MismatchResolution } from '@desk/shared/mismatches/mismatch';
import { allowedResolutions, resolutionNeedsReason } from '@desk/shared/mismatches/resolutions';
import { KeptNotice } from '../flow/KeptNotice';
import { useKeptDraft, type KeptDraft } from '../flow/keptDrafts';
import { KeyAfter } from '../flow/KeyHint';
import { useShortcut } from '../ui/shortcuts';

/** Shortest reason that says something. */
const SHORTEST_REASON = 3;
const KEYS = ['1', '2', '3'] as const;
const KEY_LABELS = { 1: 'mismatches.key.first', 2: 'mismatches.key.second', 3: 'mismatches.key.third' } as const;

export interface ResolutionFormProps {
  readonly mismatch: Mismatch;
  readonly isBusy: boolean;
  /** What comes after it; null when this is the last. */
  readonly then: string | null;
  /** `onSaved` is told once it is settled. */
  readonly onResolve: (resolution: MismatchResolution, reason: string, onSaved: () => void) => void;
  readonly onLeave: () => void;
}

interface ResolutionDraft {
  readonly chosen: MismatchResolution | null;
  readonly reason: string;
}
const NOTHING: ResolutionDraft = { chosen: null, reason: '' };

interface ReasonFieldProps {
  readonly resolution: MismatchResolution;
  readonly draft: KeptDraft<ResolutionDraft>;
  readonly isBusy: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

function ReasonField({ resolution, draft, isBusy, onConfirm, onCancel }: ReasonFieldProps) {
  const translate = useTranslate();
  const { reason } = draft.value;
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
      <KeptNotice draft={draft} />
      <TextField
        autoFocus
        required
        size="small"
        label={translate(`mismatches.reasonFor.${resolution}`)}
        value={reason}
        error={wasTried && isMissing}
        helperText={wasTried && isMissing ? translate('mismatches.reasonMissing') : undefined}
        onChange={(event) => {
          draft.change((before) => ({ ...before, reason: event.target.value }));
        }}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" size="small" variant="contained" disabled={isBusy}>
          {translate('general.confirm')}
          <KeyAfter keys="Enter" />
        </Button>
        <Button size="small" onClick={onCancel}>
          {translate('general.cancel')}
        </Button>
      </Box>
    </Box>
  );
}

interface WayProps {
  readonly resolution: MismatchResolution;
  readonly keys: (typeof KEYS)[number];
  readonly isBusy: boolean;
  readonly onUse: () => void;
}

function Way({ resolution, keys, isBusy, onUse }: WayProps) {
  const translate = useTranslate();
  useShortcut(keys, KEY_LABELS[keys], onUse);
  return (
    <Button
      size="small"
      variant="outlined"
      color={resolution === 'notAccepted' ? 'error' : 'primary'}
      disabled={isBusy}
      aria-keyshortcuts={keys}
      onClick={onUse}
    >
      {translate(`mismatches.resolve.${resolution}`)}
      <KeyAfter keys={keys} />
    </Button>
  );
}

export function ResolutionForm({ mismatch, isBusy, then, onResolve, onLeave }: ResolutionFormProps) {
  const translate = useTranslate();
  const draft = useKeptDraft<ResolutionDraft>(`difference.${mismatch.id}`, NOTHING);
  const { chosen } = draft.value;
  const setChosen = (resolution: MismatchResolution | null) =>
    draft.change((before) => ({ ...before, chosen: resolution }));
  const ways = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === null) {
      ways.current?.querySelector('button')?.focus();
    }
  }, [chosen]);
  if (chosen !== null) {
    return (
      <ReasonField
        resolution={chosen}
        draft={draft}
        isBusy={isBusy}
        onConfirm={(reason) => {
          onResolve(chosen, reason, draft.forget);
        }}
        onCancel={() => {
          setChosen(null);
        }}
      />
    );
  }
  const settle = (resolution: MismatchResolution) => {
    if (resolutionNeedsReason(resolution)) {
      setChosen(resolution);
    } else if (!isBusy) {
      onResolve(resolution, '', draft.forget);
    }
  };
  return (
    <Box
      ref={ways}
      role="group"
      aria-label={translate('mismatches.settle')}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onLeave();
        }
      }}
    >
      {allowedResolutions(mismatch.difference).map((resolution, at) => (
        <Way
          key={resolution}
          resolution={resolution}
          keys={KEYS[at] ?? '3'}
          isBusy={isBusy}
          onUse={() => settle(resolution)}
        />
      ))}
      <Typography variant="caption" color="text.secondary" noWrap sx={{ minWidth: 0, maxWidth: '100%' }}>
        {then === null ? translate('steps.last') : translate('steps.then', { step: then })}
      </Typography>
    </Box>
  );
}
