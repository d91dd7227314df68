/** The field that finds the case of a letter: arrows choose, Enter links. One hit needs no arrows; several are never guessed between. */
import { Box, Paper, TextField, Typography } from '@mui/material';
import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationRow } from '@desk/shared/contract/resources';
import { LevelChange } from '../../ui/LevelChange';
import { StatusChip } from '../../ui/StatusChip';
import { useCounted } from '../../ui/useCounted';
import { useCaseSearch } from './useCaseSearch';

export interface CaseSearchProps {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly isBusy: boolean;
  readonly onChoose: (number: string) => void;
  readonly onLeave: () => void;
}

interface HitProps {
  readonly id: string;
  readonly row: ApplicationRow;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function Hit({ id, row, isActive, onChoose }: HitProps) {
  return (
    <Box
      component="li"
      id={id}
      role="option"
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      sx={{
        px: 1.5,
        py: 0.75,
        cursor: 'pointer',
        borderLeft: 4,
        borderColor: isActive ? 'primary.main' : 'transparent',
        bgcolor: isActive ? 'action.selected' : 'transparent',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {row.number} · {row.companyName}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', fontSize: '0.8125rem' }}>
        KVK {row.kvkNumber} <LevelChange from={row.currentLevel} to={row.targetLevel} />
        <StatusChip status={row.status} />
      </Box>
    </Box>
  );
}

/** Which hit the arrows point at: none at first, unless there is but one. */
function useActive(rows: readonly ApplicationRow[]) {
  const [moved, setMoved] = useState<number | null>(null);
  const active = moved ?? (rows.length === 1 ? 0 : null);
  const move = (by: number) => {
    if (rows.length > 0) {
      setMoved(active === null ? (by > 0 ? 0 : rows.length - 1) : (active + by + rows.length) % rows.length);
    }
  };
  return { active: active !== null && active < rows.length ? active : null, move, forget: () => setMoved(null) };
}

function saidOf(shown: number, total: number): 'noneFound' | 'found' | 'foundMore' {
  if (shown === 0) {
    return 'noneFound';
  }
  return total > shown ? 'foundMore' : 'found';
}

export function CaseSearch({ inputRef, isBusy, onChoose, onLeave }: CaseSearchProps) {
  const translate = useTranslate();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const counted = useCounted();
  const { rows, total, hasMore, isSettled } = useCaseSearch(typed);
  const { active, move, forget } = useActive(rows);
  const isOpen = rows.length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = active === null ? undefined : rows[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen !== undefined && !isBusy && !event.repeat) {
        onChoose(chosen.number);
      }
    } else if (event.key === 'Escape') {
      setTyped('');
      onLeave();
    }
  };
  const optionId = (index: number) => `${listId}-${String(index)}`;
  return (
    <Box>
      <TextField
        label={translate('intake.tray.search')}
        helperText={translate('intake.tray.searchHelp')}
        value={typed}
        inputRef={inputRef}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.target.value);
          forget();
        }}
        slotProps={{
          htmlInput: {
            role: 'combobox',
            autoComplete: 'off',
            spellCheck: false,
            'aria-autocomplete': 'list',
            'aria-expanded': isOpen,
            'aria-controls': isOpen ? listId : undefined,
            'aria-activedescendant': isOpen && active !== null ? optionId(active) : undefined,
            'aria-keyshortcuts': '/',
          },
        }}
      />
      <Typography variant="body2" role="status" color="text.secondary">
        {isSettled &&
          translate(`intake.tray.${saidOf(rows.length, total)}`, {
            smart_count: total,
            count: counted(total, hasMore),
            shown: rows.length,
          })}
      </Typography>
      {isOpen && (
        <Paper
          component="ul"
          id={listId}
          role="listbox"
          aria-label={translate('intake.tray.results')}
          variant="outlined"
          sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: '18rem', overflowY: 'auto' }}
        >
          {rows.map((row, index) => (
            <Hit
              key={row.id}
              id={optionId(index)}
              row={row}
              isActive={index === active}
              onChoose={() => !isBusy && onChoose(row.number)}
            />
          ))}
        </Paper>
      )}
    </Box>
  );
}
