/** A list of dispatches (verzendingen) on a page of its own: the columns that every such list has, then those of this one. */
import type { ReactNode } from 'react';
import { DataTable, useTranslate, type ListProps } from 'react-admin';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import { DeskList } from '../../ui/DeskList';
import { CaseLink } from '../../ui/CaseLink';
import { DateTimeText } from '../../ui/DateTimeText';
import { ListEmpty } from '../../ui/ListEmpty';
import { ListTable } from '../../ui/ListTable';
import { DispatchPage, type DispatchPageProps } from '../DispatchPage';
import { StatusWithCause } from './cells';

interface DispatchTableProps extends Pick<ListProps, 'filter' | 'filters' | 'storeKey'> {
  readonly part: DispatchPageProps['part'];
  /** Of the queue: the longest waiting first, or the newest. */
  readonly order: 'ASC' | 'DESC';
  readonly emptyKey: string;
  /** Columns of this list alone. */
  readonly children: ReactNode;
}

export function DispatchTable({ part, order, emptyKey, children, ...list }: DispatchTableProps) {
  const translate = useTranslate();
  return (
    <DispatchPage part={part}>
      <DeskList {...list} resource="dispatches" title={false} actions={false} sort={{ field: 'queuedAt', order }}>
        <ListTable empty={<ListEmpty textKey={emptyKey} />}>
          <DataTable.Col
            label="resources.dispatches.fields.applicationId"
            render={(row: Dispatch) => <CaseLink row={row} withCompany />}
          />
          <DataTable.Col
            source="kind"
            disableSort
            render={(row: Dispatch) => translate(`vocabulary.dispatchKind.${row.kind}`)}
          />
          <DataTable.Col
            source="channel"
            disableSort
            render={(row: Dispatch) => translate(`vocabulary.channel.${row.channel}`)}
          />
          <DataTable.Col source="status" render={(row: Dispatch) => <StatusWithCause dispatch={row} />} />
          <DataTable.Col source="queuedAt" render={(row: Dispatch) => <DateTimeText value={row.queuedAt} withTime />} />
          {children}
        </ListTable>
      </DeskList>
    </DispatchPage>
  );
}
