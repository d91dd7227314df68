/** A few ways to answer, each with its key, and then the reason where one is due; what is typed of it is kept. */
import { Box, Button, Typography } from '@mui/material';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';
import { isReason } from '@desk/shared/language/reason';
import { useShortcut } from '../ui/shortcuts';
import { KeptNotice } from './KeptNotice';
import { useKeptDraft, type KeptDraft } from './keptDrafts';
import { KeyAfter } from './KeyHint';
import { ReasonField } from './ReasonField';

const KEYS = ['1', '2', '3'] as const;
const KEY_LABELS = { 1: 'mismatches.key.first', 2: 'mismatches.key.second', 3: 'mismatches.key.third' } as const;

export interface Choice<T extends string> {
  readonly id: T;
  /** On its button. */
  readonly label: string;
  /** Above the field for the reason; null where it needs none. */
  readonly reasonLabel: string | null;
  readonly isGrave: boolean;
  /** Why it cannot be chosen now; null when it can. */
  readonly obstacle: string | null;
}

export interface ReasonedChoiceProps<T extends string> {
  /** Under which a draft is kept: of the form and of what it is about. */
  readonly name: string;
  /** What is answered, for a screen reader. */
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly isBusy: boolean;
  /** What comes after it; null when this is the last. */
  readonly then: string | null;
  /** `onSaved` is told once it is recorded. */
  readonly onChoose: (id: T, reason: string, onSaved: () => void) => void;
  readonly onLeave: () => void;
}

interface Draft {
  readonly chosen: string | null;
  readonly reason: string;
}
const NOTHING: Draft = { chosen: null, reason: '' };

interface ReasonFormProps {
  readonly label: string;
  readonly draft: KeptDraft<Draft>;
  readonly isBusy: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

function ReasonForm({ label, draft, isBusy, onConfirm, onCancel }: ReasonFormProps) {
  const translate = useTranslate();
  const { reason } = draft.value;
  const [wasTried, setTried] = useState(false);
  return (
    <Box
      component="form"
      noValidate
      sx={{ display: 'grid', gap: 1 }}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        setTried(true);
        if (isReason(reason)) {
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
      <ReasonField
        autoFocus
        label={label}
        value={reason}
        wasTried={wasTried}
        onChange={(written) => draft.change((before) => ({ ...before, reason: written }))}
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
  readonly choice: Choice<string>;
  readonly keys: (typeof KEYS)[number];
  readonly isBusy: boolean;
  readonly onUse: () => void;
}

function Way({ choice, keys, isBusy, onUse }: WayProps) {
  const isOut = isBusy || choice.obstacle !== null;
  useShortcut(keys, KEY_LABELS[keys], () => {
    if (!isOut) {
      onUse();
    }
  });
  return (
    <Button
      size="small"
      variant="outlined"
      color={choice.isGrave ? 'error' : 'primary'}
      disabled={isOut}
      aria-keyshortcuts={keys}
      onClick={onUse}
    >
      {choice.label}
      <KeyAfter keys={keys} />
    </Button>
  );
}

export function ReasonedChoice<T extends string>(props: ReasonedChoiceProps<T>) {
  const { name, label, choices, isBusy, then, onChoose, onLeave } = props;
  const translate = useTranslate();
  const draft = useKeptDraft<Draft>(name, NOTHING);
  const chosen = choices.find(({ id, obstacle }) => id === draft.value.chosen && obstacle === null);
  const setChosen = (id: T | null) => draft.change((before) => ({ ...before, chosen: id }));
  const ways = useRef<HTMLDivElement>(null);
  const isOpen = chosen === undefined;
  useEffect(() => {
    if (isOpen) {
      ways.current?.querySelector<HTMLElement>('button:enabled')?.focus();
    }
  }, [isOpen]);
  if (chosen !== undefined && chosen.reasonLabel !== null) {
    return (
      <ReasonForm
        label={chosen.reasonLabel}
        draft={draft}
        isBusy={isBusy}
        onConfirm={(reason) => onChoose(chosen.id, reason, draft.forget)}
        onCancel={() => setChosen(null)}
      />
    );
  }
  const use = ({ id, reasonLabel }: Choice<T>) => {
    if (reasonLabel !== null) {
      setChosen(id);
    } else if (!isBusy) {
      onChoose(id, '', draft.forget);
    }
  };
  const obstacles = choices.flatMap(({ obstacle }) => obstacle ?? []);
  return (
    <Box
      ref={ways}
      role="group"
      aria-label={label}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onLeave();
        }
      }}
    >
      {obstacles.map((obstacle) => (
        <Typography key={obstacle} variant="body2" sx={{ width: '100%' }}>
          {obstacle}
        </Typography>
      ))}
      {choices.map((choice, at) => (
        <Way key={choice.id} choice={choice} keys={KEYS[at] ?? '3'} isBusy={isBusy} onUse={() => use(choice)} />
      ))}
      <Typography
        variant="caption"
        color="text.secondary"
        noWrap
        title={then ?? undefined}
        sx={{ minWidth: 0, maxWidth: '100%' }}
      >
        {then === null ? translate('steps.last') : translate('steps.then', { step: then })}
      </Typography>
    </Box>
  );
}
