/** The fields of a letter, the number first; Enter after the number (a hand scanner sends it) goes on to the date, and from there to the checklist. */
import { Box, TextField } from '@mui/material';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { DELIVERY_KINDS } from '@desk/shared/intake/mailItem';
import { CaseFound } from './CaseFound';
import type { LetterDraft, LetterProblem } from './letterDraft';
import type { CaseLookup } from './useCaseLookup';

export interface LetterFieldsProps {
  readonly draft: LetterDraft;
  readonly lookup: CaseLookup;
  readonly today: string;
  readonly problems: readonly LetterProblem[];
  readonly onChange: (changes: Partial<LetterDraft>) => void;
  /** Called when Enter says that these fields are done. */
  readonly onDone: () => void;
}

function isPlainEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
}

interface NumberFieldProps {
  readonly value: string;
  readonly problem: { readonly error?: boolean; readonly helperText?: string };
  readonly onChange: (number: string) => void;
  readonly onEnter: () => void;
}

function NumberField({ value, problem, onChange, onEnter }: NumberFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      autoFocus
      required
      label={translate('intake.field.number')}
      placeholder="ZU-2026-000123-7"
      value={value}
      slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false }, inputLabel: { shrink: true } }}
      onChange={(event) => {
        onChange(event.target.value);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (isPlainEnter(event)) {
          event.preventDefault();
          onEnter();
        }
      }}
      {...problem}
    />
  );
}

export function LetterFields({ draft, lookup, today, problems, onChange, onDone }: LetterFieldsProps) {
  const translate = useTranslate();
  const afterNumber = useRef<HTMLInputElement>(null);
  const sayFirst = (...names: LetterProblem[]) => {
    const found = names.find((name) => problems.includes(name));
    return found === undefined ? {} : { error: true, helperText: translate(`intake.problem.${found}`) };
  };
  const text = (name: 'sender' | 'archivePlace' | 'remark') => ({
    size: 'small' as const,
    label: translate(`intake.field.${name}`),
    value: draft[name],
    onChange: (event: { readonly target: { readonly value: string } }) => {
      onChange({ [name]: event.target.value });
    },
  });
  const day = (name: 'receivedOn' | 'signedOn') => ({
    type: 'date',
    size: 'small' as const,
    label: translate(`intake.field.${name}`),
    value: draft[name],
    slotProps: { inputLabel: { shrink: true }, htmlInput: { max: today } },
    onChange: (event: { readonly target: { readonly value: string } }) => {
      onChange({ [name]: event.target.value });
    },
  });
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <NumberField
        value={draft.number}
        problem={sayFirst('numberMissing', 'numberInvalid')}
        onChange={(number) => {
          onChange({ number });
        }}
        onEnter={() => afterNumber.current?.focus()}
      />
      <CaseFound lookup={lookup} />
      <Box
        onKeyDown={(event: KeyboardEvent) => {
          if (isPlainEnter(event)) {
            event.preventDefault();
            onDone();
          }
        }}
        sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))' }}
      >
        <TextField
          required
          inputRef={afterNumber}
          {...day('receivedOn')}
          {...sayFirst('receivedOnMissing', 'receivedInFuture')}
        />
        <TextField
          select
          size="small"
          label={translate('intake.field.delivery')}
          value={draft.delivery}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          onChange={(event) => {
            onChange({ delivery: DELIVERY_KINDS.find((kind) => kind === event.target.value) ?? 'ordinary' });
          }}
        >
          {DELIVERY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {translate(`vocabulary.delivery.${kind}`)}
            </option>
          ))}
        </TextField>
        <TextField {...day('signedOn')} {...sayFirst('signedInFuture')} />
        <TextField {...text('sender')} />
        <TextField {...text('archivePlace')} />
        <TextField {...text('remark')} />
      </Box>
    </Box>
  );
}
