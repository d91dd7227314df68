/** The fields of a letter, the number first; Enter after the number (a hand scanner sends it) goes on to the date, and from there to the checklist. */
import { Box, TextField } from '@mui/material';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslate } from 'react-admin';
import { DELIVERY_KINDS } from '@desk/shared/intake/mailItem';
import { STATUSES } from '@desk/shared/flow/statuses';
import { CaseFound } from './CaseFound';
import type { LetterDraft, LetterProblem } from './letterDraft';
import type { CaseLookup } from './useCaseLookup';

export interface LetterFieldsProps {
  readonly draft: LetterDraft;
  readonly lookup: CaseLookup;
  readonly today: string;
  readonly problems: readonly LetterProblem[];
  readonly onChange: (changes: Partial<LetterDraft>) => void;
  /** Called when Enter follows a number that is none. */
  readonly onNoNumber: () => void;
  /** Raised by one each time the hand scanner gave the number: the date is next, once the case is found. */
  readonly scans: number;
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
  readonly fieldRef: RefObject<HTMLInputElement | null>;
}

function NumberField({ value, problem, onChange, onEnter, fieldRef }: NumberFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      autoFocus
      inputRef={fieldRef}
      required
      label={translate('intake.field.number')}
      placeholder="ZU-2026-000123-7"
      value={value}
      slotProps={{
        htmlInput: { autoComplete: 'off', spellCheck: false, 'data-case-number': '' },
        inputLabel: { shrink: true },
      }}
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

/**
 * Enter behind the number waits for the case: found, the date is next; otherwise the number stays in focus, selected, so
 * that the next scan replaces it.
 */
function useEnterAfterNumber({
  lookup,
  scans,
  onNoNumber,
}: Pick<LetterFieldsProps, 'lookup' | 'scans' | 'onNoNumber'>) {
  const number = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLInputElement>(null);
  const isAsked = useRef(false);
  const seenScans = useRef(scans);
  const settle = () => {
    if (!isAsked.current || lookup.state === 'searching') {
      return;
    }
    isAsked.current = false;
    const isTaken = lookup.state === 'found' && STATUSES[lookup.row.status].phase === 'running';
    if (isTaken || lookup.state === 'failed') {
      next.current?.focus();
      return;
    }
    number.current?.focus();
    number.current?.select();
    if (lookup.state === 'empty' || lookup.state === 'invalid') {
      onNoNumber();
    }
  };
  useEffect(() => {
    isAsked.current ||= seenScans.current !== scans;
    seenScans.current = scans;
    settle();
  });
  const onEnter = () => {
    isAsked.current = true;
    settle();
  };
  return { number, next, onEnter };
}

export function LetterFields(props: LetterFieldsProps) {
  const { draft, lookup, today, problems, onChange, onDone } = props;
  const translate = useTranslate();
  const { number: numberRef, next: afterNumber, onEnter } = useEnterAfterNumber(props);
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
        fieldRef={numberRef}
        onEnter={onEnter}
      />
      <CaseFound lookup={lookup} />
      <Box
        onKeyDown={(event: KeyboardEvent) => {
          if (isPlainEnter(event)) {
            event.preventDefault();
            onDone();
          }
        }}
        sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))' }}
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
