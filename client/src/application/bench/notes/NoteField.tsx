/** The field of a note: an @ offers the colleagues who can be named, to be chosen by arrows and Enter or by a click. */
import { MenuItem, Paper, TextField, Typography } from '@mui/material';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { NOTE_MAX, type Mentionable } from '@desk/shared/application/caseNote';
import { mentionAt, offered, withMention } from './mentionAt';

/** From here on it says how many characters are left. */
const SHOW_LEFT = NOTE_MAX - 200;

interface FieldProps {
  readonly value: string;
  readonly colleagues: readonly Mentionable[];
  /** What is wrong with it; empty when nothing is. */
  readonly problem: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
}

/** Whom the cursor is naming, which colleagues that may be, and which of them is marked. */
function usePicker({ value, colleagues, onChange }: Pick<FieldProps, 'value' | 'colleagues' | 'onChange'>) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const [marked, setMarked] = useState(0);
  const [placeAt, setPlaceAt] = useState<number | null>(null);
  const mention = cursor === null ? null : mentionAt(value, cursor);
  const options = mention === null ? [] : offered(mention.typed, colleagues);
  useEffect(() => {
    if (placeAt !== null) {
      field.current?.setSelectionRange(placeAt, placeAt);
    }
  }, [placeAt, value]);
  const close = () => setCursor(null);
  return {
    field,
    options,
    marked: Math.min(marked, options.length - 1),
    close,
    follow: (at: number) => {
      setPlaceAt(null);
      setCursor(at);
    },
    walk: (step: number) => setMarked((marked + step + options.length) % options.length),
    choose: (colleague: Mentionable | undefined) => {
      if (mention === null || colleague === undefined) {
        return;
      }
      const next = withMention(value, mention, colleague);
      onChange(next.text);
      setPlaceAt(next.cursor);
      setMarked(0);
      close();
      field.current?.focus();
    },
  };
}

type Picker = ReturnType<typeof usePicker>;

/** The keys of the list while it is open; true when one of them was used. */
function usedByList(event: KeyboardEvent, picker: Picker): boolean {
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => picker.walk(1),
    ArrowUp: () => picker.walk(-1),
    Enter: () => picker.choose(picker.options[picker.marked]),
    Tab: () => picker.choose(picker.options[picker.marked]),
    Escape: picker.close,
  };
  const act =
    picker.options.length === 0 || event.ctrlKey || event.metaKey || event.shiftKey ? undefined : keys[event.key];
  if (act === undefined) {
    return false;
  }
  event.preventDefault();
  // Escape closes the list and not the sheet around it.
  event.stopPropagation();
  act();
  return true;
}

export function NoteField({ value, colleagues, problem, onChange, onSubmit }: FieldProps) {
  const translate = useTranslate();
  const listId = useId();
  const picker = usePicker({ value, colleagues, onChange });
  const { options, marked } = picker;
  const isOpen = options.length > 0;
  const left =
    value.length >= SHOW_LEFT ? translate('notes.left', { smart_count: Math.max(NOTE_MAX - value.length, 0) }) : '';
  return (
    <>
      <TextField
        fullWidth
        multiline
        autoFocus
        minRows={3}
        maxRows={10}
        label={translate('notes.field')}
        value={value}
        error={problem !== ''}
        helperText={problem === '' ? [translate('notes.help'), left].filter((part) => part !== '').join(' ') : problem}
        inputRef={picker.field}
        slotProps={{
          htmlInput: {
            'aria-autocomplete': 'list',
            'aria-controls': isOpen ? listId : undefined,
            'aria-activedescendant': isOpen ? `${listId}-${String(marked)}` : undefined,
            'aria-keyshortcuts': 'Control+Enter',
          },
        }}
        onChange={(event) => {
          onChange(event.target.value);
          picker.follow(event.target.selectionStart ?? event.target.value.length);
        }}
        onBlur={picker.close}
        onKeyDown={(event) => {
          if (!usedByList(event, picker) && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onSubmit();
          }
        }}
      />
      {isOpen && (
        <Paper id={listId} role="listbox" aria-label={translate('notes.colleagues')} elevation={4}>
          {options.map((colleague, at) => (
            <MenuItem
              key={colleague.id}
              component="div"
              role="option"
              id={`${listId}-${String(at)}`}
              tabIndex={-1}
              selected={at === marked}
              aria-selected={at === marked}
              sx={{ whiteSpace: 'normal', overflowWrap: 'anywhere', flexWrap: 'wrap', columnGap: 1 }}
              // Before the field loses the focus, which would close the list.
              onMouseDown={(event) => {
                event.preventDefault();
                picker.choose(colleague);
              }}
            >
              {colleague.name}
              <Typography component="span" variant="body2" color="text.secondary">
                @{colleague.username}
              </Typography>
            </MenuItem>
          ))}
        </Paper>
      )}
    </>
  );
}
