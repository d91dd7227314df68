/** The samples that auditors drew, the newest first, and the way to draw one. */
import { Button, Chip } from '@mui/material';
import { useState } from 'react';
import { DataTable, List, TopToolbar, useTranslate } from 'react-admin';
import type { ListedSample } from '@desk/shared/audit/sample';
import { formatDay } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import { DateTimeText } from '../../ui/DateTimeText';
import { ListEmpty } from '../../ui/ListEmpty';
import { ListFailure } from '../../ui/ListFailure';
import { ListPages } from '../../ui/ListPages';
import { ListTable } from '../../ui/ListTable';
import { RowLink } from '../../ui/RowLink';
import { AuditPage } from '../AuditPage';
import { DrawSampleDialog } from './DrawSampleDialog';

function DrawButton() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('samples.drawSample')}
      </Button>
      {isOpen && <DrawSampleDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function SampleTable() {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <ListTable empty={<ListEmpty textKey="samples.none" />}>
      <DataTable.Col
        source="number"
        render={({ id, number }: ListedSample) => <RowLink to={`/samples/${id}/show`}>{number}</RowLink>}
      />
      <DataTable.Col
        label="resources.samples.fields.state"
        render={({ closedAt }: ListedSample) => (
          <Chip
            size="small"
            variant="outlined"
            color={closedAt === null ? 'primary' : 'default'}
            label={translate(closedAt === null ? 'samples.open' : 'samples.closed')}
          />
        )}
      />
      <DataTable.Col
        label="resources.samples.fields.method"
        render={({ method }: ListedSample) => translate(`audit.sampleMethod.${method}`)}
      />
      <DataTable.Col
        label="resources.samples.fields.period"
        render={({ from, to }: ListedSample) => `${formatDay(from, language)} – ${formatDay(to, language)}`}
      />
      <DataTable.NumberCol source="size" />
      <DataTable.NumberCol source="judged" disableSort />
      <DataTable.NumberCol source="faults" disableSort />
      <DataTable.Col source="drawnByName" disableSort />
      <DataTable.Col
        source="drawnAt"
        render={({ drawnAt }: ListedSample) => <DateTimeText value={drawnAt} withTime />}
      />
    </ListTable>
  );
}

export default function SampleList() {
  return (
    <AuditPage part="samples">
      <List<ListedSample>
        title={false}
        actions={
          <TopToolbar>
            <DrawButton />
          </TopToolbar>
        }
        sort={{ field: 'drawnAt', order: 'DESC' }}
        perPage={25}
        pagination={<ListPages />}
        exporter={false}
        empty={false}
        error={<ListFailure />}
      >
        <SampleTable />
      </List>
    </AuditPage>
  );
}
