/** The matrix of a draft as a grid: arrows walk through the cells, a digit or the space bar says what is asked. */
import { Box, ButtonBase, Paper, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { memo, useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { CHECK_CODES, CHECK_TYPES, type CheckCode } from '@desk/shared/catalogue/checkTypes';
import {
  CHECK_DEMANDS,
  TRANSITION_KEYS,
  type CheckDemand,
  type CheckMatrix,
  type TransitionKey,
} from '@desk/shared/policy/policy';
import { isBasic } from '@desk/shared/policy/policyBasics';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { useLanguage } from '../../flow/useLanguage';
import { stepText, useShownSteps } from '../useShownSteps';

interface Cell {
  readonly code: CheckCode;
  readonly transition: TransitionKey;
}
interface CellProps extends Cell {
  readonly demand: CheckDemand;
  readonly isChanged: boolean;
  readonly isCurrent: boolean;
  readonly onSet: (cell: Cell, demand: CheckDemand) => void;
}

function next(demand: CheckDemand): CheckDemand {
  return CHECK_DEMANDS[(CHECK_DEMANDS.indexOf(demand) + 1) % CHECK_DEMANDS.length] ?? demand;
}

const DemandCell = memo(function DemandCell({ code, transition, demand, isChanged, isCurrent, onSet }: CellProps) {
  const translate = useTranslate();
  const word = lowerFirst(translate(`vocabulary.checkDemand.${demand}`));
  const isFixed = isBasic(code, transition);
  const notes = [
    isFixed ? translate('policyDraft.required') : '',
    isChanged ? translate('policyDraft.changedCell') : '',
  ];
  const label = [`${code}, ${stepText(transition)}: ${word}`, ...notes.filter((note) => note !== '')].join(', ');
  return (
    <TableCell role="gridcell" align="center" sx={{ p: 0 }}>
      <ButtonBase
        data-cell={`${code}|${transition}`}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={label}
        title={label}
        onClick={() => {
          onSet({ code, transition }, next(demand));
        }}
        sx={{
          minWidth: 44,
          minHeight: 32,
          width: '100%',
          fontWeight: isFixed || isChanged ? 700 : 400,
          textDecoration: isFixed ? 'underline' : 'none',
          bgcolor: isChanged ? 'action.selected' : 'transparent',
          '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' },
        }}
      >
        {translate(`general.policy.mark.${demand}`)}
        {isChanged ? '*' : ''}
      </ButtonBase>
    </TableCell>
  );
});

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type Steps = readonly TransitionKey[];

function moved({ code, transition }: Cell, [rows, columns]: readonly [number, number], steps: Steps): Cell {
  const row = CHECK_CODES.indexOf(code) + rows;
  const column = steps.indexOf(transition) + columns;
  return { code: CHECK_CODES[row] ?? code, transition: steps[column] ?? transition };
}

function cellAt(target: EventTarget): Cell | null {
  const name = target instanceof HTMLElement ? target.dataset['cell'] : undefined;
  const [code, transition] = name?.split('|') ?? [];
  return code === undefined || transition === undefined ? null : ({ code, transition } as Cell);
}

function GridHead({ steps }: { readonly steps: Steps }) {
  const translate = useTranslate();
  return (
    <TableHead>
      <TableRow>
        <TableCell>{translate('general.policy.check')}</TableCell>
        {steps.map((key) => (
          <TableCell key={key} align="center">
            {stepText(key)}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
}

export interface DraftMatrixProps {
  readonly before: CheckMatrix;
  readonly matrix: CheckMatrix;
  readonly onSet: (cell: Cell, demand: CheckDemand) => void;
}

interface GridRowProps extends DraftMatrixProps {
  readonly code: CheckCode;
  readonly steps: Steps;
  /** In which of its cells the focus is, or comes by Tab; null for those of another row. */
  readonly current: TransitionKey | null;
}

function GridRow({ code, steps, before, matrix, current, onSet }: GridRowProps) {
  const language = useLanguage();
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ minWidth: { sm: 220 }, overflowWrap: 'anywhere' }}>
        <strong>{code}</strong> {CHECK_TYPES[code].title[language]}
      </TableCell>
      {steps.map((key) => (
        <DemandCell
          key={key}
          code={code}
          transition={key}
          demand={matrix[key][code]}
          isChanged={matrix[key][code] !== before[key][code]}
          isCurrent={current === key}
          onSet={onSet}
        />
      ))}
    </TableRow>
  );
}

export function DraftMatrix({ before, matrix, onSet }: DraftMatrixProps) {
  const translate = useTranslate();
  const grid = useRef<HTMLDivElement>(null);
  const { steps, choice } = useShownSteps();
  const [last, setCurrent] = useState<Cell>({ code: CHECK_CODES[0], transition: TRANSITION_KEYS[0] });
  // One cell is reached by Tab, also where its column has gone.
  const current = steps.includes(last.transition) ? last : { ...last, transition: steps[0] ?? last.transition };
  const set = useCallback(
    (cell: Cell, demand: CheckDemand) => {
      setCurrent(cell);
      onSet(cell, demand);
    },
    [onSet],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellAt(event.target);
    const step = STEPS[event.key];
    const demand = CHECK_DEMANDS[Number(event.key) - 1];
    if (
      cell === null ||
      (step === undefined && demand === undefined) ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    ) {
      return;
    }
    event.preventDefault();
    if (demand !== undefined) {
      set(cell, demand);
    } else if (step !== undefined) {
      const to = moved(cell, step, steps);
      setCurrent(to);
      grid.current?.querySelector<HTMLElement>(`[data-cell="${to.code}|${to.transition}"]`)?.focus();
    }
  };
  const keys = CHECK_DEMANDS.map((demand, index) => {
    const mark = translate(`general.policy.mark.${demand}`);
    return `${String(index + 1)} = ${mark} ${lowerFirst(translate(`vocabulary.checkDemand.${demand}`))}`;
  });
  return (
    <Paper variant="outlined" sx={{ p: 2, minWidth: 0 }} component="section" aria-labelledby="draft-matrix">
      <Typography variant="h2" id="draft-matrix">
        {translate('general.policy.matrix')}
      </Typography>
      <Typography variant="body2" color="text.secondary" id="draft-matrix-keys" sx={{ mb: 1 }}>
        {translate('policyDraft.keys', { keys: keys.join(' · ') })}
      </Typography>
      {choice}
      <Box ref={grid} onKeyDown={onKeyDown} sx={{ overflow: 'auto', maxHeight: '75vh' }}>
        <Table
          size="small"
          stickyHeader
          role="grid"
          aria-labelledby="draft-matrix"
          aria-describedby="draft-matrix-keys"
        >
          <GridHead steps={steps} />
          <TableBody>
            {CHECK_CODES.map((code) => (
              <GridRow
                key={code}
                {...{ code, steps, before, matrix, onSet: set }}
                current={current.code === code ? current.transition : null}
              />
            ))}
          </TableBody>
        </Table>
      </Box>
    </Paper>
  );
}
