/** What did not arrive and waits for somebody: given up, bounced or come back, the longest waiting first. */
import { DataTable, useTranslate } from 'react-admin';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import { IN_TRAY } from '../DispatchPage';
import { DispatchTable } from './DispatchTable';

export default function DispatchTray() {
  const translate = useTranslate();
  return (
    <DispatchTable part="tray" order="ASC" emptyKey="dispatch.trayEmpty" filter={IN_TRAY} storeKey="dispatches.tray">
      <DataTable.Col
        label="dispatch.toDo"
        render={(row: Dispatch) =>
          translate(row.kind === 'customerMessage' ? 'dispatch.settleIt' : `dispatch.toDoOf.${row.status}`)
        }
      />
    </DispatchTable>
  );
}
