/** The columns of the work list beside the number: what each shows, and what it is called. */
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { ListedApplication } from '@desk/shared/contract/resources';
import type { WorkListColumn } from '@desk/shared/contract/workListColumns';
import { AgeChip } from '../../ui/AgeChip';
import { DateTimeText } from '../../ui/DateTimeText';
import { LevelChange } from '../../ui/LevelChange';
import { StatusChip } from '../../ui/StatusChip';
import { OpenWork } from '../OpenWork';

export interface ColumnOfList {
  /** By which it is sorted; left out where it cannot be. */
  readonly source?: string;
  /** Where it is not the name of the field. */
  readonly label?: string;
  readonly render: (row: ListedApplication) => ReactNode;
}

/** Two lines hold nearly every name; a longer one is whole when the row has the focus, or under the pointer. */
function Company({ name }: { readonly name: string }) {
  return (
    <Box
      title={name}
      className="company"
      sx={{
        minWidth: '8rem',
        maxWidth: '16rem',
        overflow: 'hidden',
        overflowWrap: 'anywhere',
        display: '-webkit-box',
        WebkitBoxOrient: 'vertical',
        WebkitLineClamp: 2,
      }}
    >
      {name}
    </Box>
  );
}

export const COLUMNS: Readonly<Record<WorkListColumn, ColumnOfList>> = {
  companyName: { source: 'companyName', render: ({ companyName }) => <Company name={companyName} /> },
  kvkNumber: { source: 'kvkNumber', render: ({ kvkNumber }) => kvkNumber },
  level: {
    source: 'targetLevel',
    label: 'application.level',
    render: ({ currentLevel, targetLevel }) => <LevelChange from={currentLevel} to={targetLevel} />,
  },
  status: { source: 'status', render: ({ status }) => <StatusChip status={status} /> },
  open: { label: 'application.open', render: (row) => <OpenWork row={row} /> },
  assigneeName: { source: 'assigneeName', render: ({ assigneeName }) => assigneeName ?? '–' },
  ageing: { source: 'urgency', label: 'application.ageing', render: (row) => <AgeChip row={row} isInTable /> },
  receivedOn: { source: 'receivedOn', render: ({ receivedOn }) => <DateTimeText value={receivedOn} /> },
  submittedAt: {
    source: 'submittedAt',
    render: ({ submittedAt }) => <DateTimeText value={submittedAt.slice(0, 10)} />,
  },
  dueOn: { source: 'dueOn', render: ({ dueOn }) => <DateTimeText value={dueOn} /> },
};

/** Key of the name of a column. */
export function columnLabelKey(column: WorkListColumn): string {
  const { source, label } = COLUMNS[column];
  return label ?? `resources.applications.fields.${source ?? column}`;
}
