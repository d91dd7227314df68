/** The log of everything (logboek): who did what and when, one sentence each. */
import { Box, Button, LinearProgress } from '@mui/material';
import type { MouseEvent } from 'react';
import {
  AutocompleteInput,
  DataTable,
  DateInput,
  ReferenceInput,
  SearchInput,
  SelectArrayInput,
  SelectInput,
  TopToolbar,
  useExpanded,
  useListContext,
  useTranslate,
} from 'react-admin';
import { AUDIT_EVENT_TYPES, AUDIT_EVENTS } from './auditEvents';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import { useLanguage } from '../flow/useLanguage';
import { DeskList } from '../ui/DeskList';
import { ActorName } from '../ui/ActorName';
import { CaseLink } from '../ui/CaseLink';
import { DateTimeText } from '../ui/DateTimeText';
import { ListEmpty } from '../ui/ListEmpty';
import { ListFilters } from '../ui/ListFilters';
import { ListTable } from '../ui/ListTable';
import { MANY_COLUMNS } from '../ui/RowTable';
import { AuditPage } from './AuditPage';
import { auditSentence } from './auditSentence';
import { EventDetail } from './EventDetail';
import { eventKindName } from './eventKindName';
import { ExportBundle } from './ExportBundle';

const ORIGINS = ['screen', 'api', 'system', 'command'] as const;
const KINDS = AUDIT_EVENT_TYPES.map((type) => ({ id: type, group: AUDIT_EVENTS[type].group }));

function useFilters() {
  const translate = useTranslate();
  const choices = KINDS.map(({ id, group }) => ({ id, name: eventKindName(id, group, translate) }));
  return [
    <SearchInput key="caseQ" source="caseQ" placeholder={translate('audit.caseQ')} alwaysOn />,
    <SelectArrayInput
      key="type"
      source="type"
      choices={choices}
      translateChoice={false}
      alwaysOn
      sx={{ minWidth: 200, maxWidth: 420 }}
    />,
    <ReferenceInput key="actorId" source="actorId" reference="users" sort={{ field: 'name', order: 'ASC' }} alwaysOn>
      <AutocompleteInput optionText="name" filterToQuery={(q: string) => ({ q })} sx={{ minWidth: 220 }} />
    </ReferenceInput>,
    <SelectInput
      key="origin"
      source="origin"
      choices={ORIGINS.map((id) => ({ id, name: translate(`vocabulary.origin.${id}`) }))}
      translateChoice={false}
    />,
    <DateInput key="from" source="from" />,
    <DateInput key="to" source="to" />,
  ];
}

/** Opens an event, and closes it: the framework's own sign at the beginning of a row is for the mouse alone. */
function EventButton({ event: { id, sequence } }: { readonly event: AuditEventRow }) {
  const translate = useTranslate();
  const [isOpen, toggle] = useExpanded('audit-events', id);
  return (
    <Button
      size="small"
      aria-label={translate('audit.detail.open', { sequence })}
      aria-expanded={isOpen}
      aria-controls={`audit-events-${id}-expand`}
      onClick={(event: MouseEvent) => {
        event.stopPropagation();
        toggle();
      }}
      sx={{ minWidth: 0, p: 0.5, color: 'inherit', fontWeight: 'inherit' }}
    >
      {sequence}
    </Button>
  );
}

const TABLE = {
  // The row below each, which holds nothing while it is closed, is no row to whoever has the table read out.
  '& .RaDataTable-expandRow:has(> td:empty)': { display: 'none' },
  ...MANY_COLUMNS,
} as const;

function AuditEventTable() {
  const translate = useTranslate();
  const language = useLanguage();
  const { isPending } = useListContext<AuditEventRow>();
  // The framework's own table of grey bars has signs in it that can be reached and open nothing.
  if (isPending) {
    return <LinearProgress aria-label={translate('general.loading')} />;
  }
  return (
    <ListTable expand={<EventDetail />} sx={TABLE} empty={<ListEmpty textKey="audit.none" />}>
      <DataTable.Col source="sequence" render={(event: AuditEventRow) => <EventButton event={event} />} />
      <DataTable.Col source="at" render={(event: AuditEventRow) => <DateTimeText value={event.at} withTime />} />
      <DataTable.Col
        label="resources.audit-events.fields.sentence"
        render={(event: AuditEventRow) => (
          <Box sx={{ minWidth: { md: 200, xl: 240 }, overflowWrap: 'anywhere' }}>
            {auditSentence(event, { translate, language })}
          </Box>
        )}
      />
      <DataTable.Col
        label="resources.audit-events.fields.actorName"
        render={(event: AuditEventRow) => (
          <Box sx={{ minWidth: { md: 160, xl: 215 } }}>
            <ActorName name={event.actorName} role={event.actorRole} />
          </Box>
        )}
      />
      <DataTable.Col
        label="resources.audit-events.fields.applicationId"
        render={({ applicationId, ...event }: AuditEventRow) =>
          applicationId === null ? '–' : <CaseLink row={{ ...event, applicationId }} />
        }
      />
      <DataTable.Col
        label="resources.audit-events.fields.origin"
        render={(event: AuditEventRow) => translate(`vocabulary.origin.${event.origin}`, { _: event.origin })}
      />
    </ListTable>
  );
}

export default function AuditEventList() {
  return (
    <AuditPage part="log">
      <DeskList
        title={false}
        filters={useFilters()}
        foldsFilters
        actions={
          <TopToolbar>
            <ListFilters />
            <ExportBundle />
          </TopToolbar>
        }
        sort={{ field: 'sequence', order: 'DESC' }}
        perPage={50}
      >
        <AuditEventTable />
      </DeskList>
    </AuditPage>
  );
}
