/** Chooses which columns stand in the work list and how close its rows stand: kept with the account, or with one's own view. */
import ViewWeekOutlined from '@mui/icons-material/ViewWeekOutlined';
import {
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  FormLabel,
  Popover,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useId, useRef, useState } from 'react';
import { useDataProvider, useGetIdentity, useNotify, useTranslate } from 'react-admin';
import {
  DENSITIES,
  WORK_LIST_COLUMNS,
  type Density,
  type ListColumns,
  type WorkListColumn,
} from '@desk/shared/contract/workListColumns';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { columnLabelKey } from './columns';
import { useRefreshWorkList, useShownView, useWorkList } from './useWorkList';

/** Keeps the choice where it belongs, and tells when it could not. */
function useChoose() {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const refresh = useRefreshWorkList();
  const notify = useNotify();
  const { saved } = useShownView(useWorkList());
  return async (chosen: ListColumns): Promise<void> => {
    try {
      if (saved === null) {
        await dataProvider.chooseColumns(chosen);
      } else {
        const { id, name, filter, sort, shared } = saved;
        // A copy as the command takes it; what it holds came from the server.
        await dataProvider.saveView(id, { name, shared, filter: filter as never, sort: [sort[0], sort[1]], ...chosen });
      }
      await refresh();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'general.failed', { type: 'error' });
    }
  };
}

interface ChoiceProps {
  readonly columns: ListColumns;
  readonly onChange: (chosen: ListColumns) => void;
}

function Columns({ columns: { columns, density }, onChange }: ChoiceProps) {
  const translate = useTranslate();
  const toggle = (column: WorkListColumn) => {
    const chosen = WORK_LIST_COLUMNS.filter((one) => columns.includes(one) !== (one === column));
    onChange({ columns: chosen, density });
  };
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, display: 'grid' }}>
      <FormLabel component="legend">{translate('application.columns.title')}</FormLabel>
      {WORK_LIST_COLUMNS.map((column) => {
        const isChosen = columns.includes(column);
        return (
          <FormControlLabel
            key={column}
            label={translate(columnLabelKey(column))}
            control={
              <Checkbox
                size="small"
                checked={isChosen}
                // One at least stays beside the number.
                disabled={isChosen && columns.length === 1}
                onChange={() => toggle(column)}
              />
            }
          />
        );
      })}
    </Box>
  );
}

function Rows({ columns: { columns, density }, onChange }: ChoiceProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Box sx={{ mt: 1 }}>
      <FormLabel id={id}>{translate('application.columns.density')}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={id}
        value={density}
        onChange={({ target }) => onChange({ columns, density: target.value as Density })}
      >
        {DENSITIES.map((one) => (
          <FormControlLabel
            key={one}
            value={one}
            control={<Radio size="small" />}
            label={translate(`application.columns.${one}`)}
          />
        ))}
      </RadioGroup>
    </Box>
  );
}

export function ColumnsButton() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { saved, columns } = useShownView(useWorkList());
  const choose = useChoose();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const isOfOther = saved !== null && saved.ownerId !== identity?.id;
  const change = (chosen: ListColumns) => void choose(chosen);
  return (
    <>
      <Button
        ref={button}
        size="small"
        startIcon={<ViewWeekOutlined aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {translate('application.columns.button')}
      </Button>
      <Popover
        open={isOpen}
        anchorEl={() => button.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': translate('application.columns.button') } }}
      >
        <Box sx={{ p: 2, maxWidth: 320 }}>
          {isOfOther ? (
            <Typography variant="body2">
              {translate('application.columns.ofOther', { name: saved.ownerName })}
            </Typography>
          ) : (
            <>
              <Columns columns={columns} onChange={change} />
              <Rows columns={columns} onChange={change} />
            </>
          )}
        </Box>
      </Popover>
    </>
  );
}
