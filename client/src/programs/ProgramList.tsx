/** The outside programs; an administrator asks for a new one here and sees its key once. */
import { Button } from '@mui/material';
import { useState } from 'react';
import { DataTable, TopToolbar, useTranslate } from 'react-admin';
import type { AskProgramInput, Program } from '@desk/shared/contract/programs';
import { useDeskCall } from '../flow/useDeskCall';
import { DeskList } from '../ui/DeskList';
import { DateTimeText } from '../ui/DateTimeText';
import { EmptyState } from '../ui/EmptyState';
import { ListTable } from '../ui/ListTable';
import { RowLink } from '../ui/RowLink';
import { usePageName } from '../ui/usePageName';
import { ProgramForm } from './ProgramForm';
import { ProgramSecret } from './ProgramSecret';

function CreateProgram() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [secret, setSecret] = useState('');
  const { isBusy, run } = useDeskCall();
  const ask = async (input: AskProgramInput) => {
    const answer = await run(
      (provider) => provider.askProgram(input),
      () => ({ key: 'programs.asked' }),
    );
    if (answer !== null) {
      setOpen(false);
      setSecret(answer.key ?? '');
    }
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('programs.create')}
      </Button>
      {isOpen && <ProgramForm isBusy={isBusy} onClose={() => setOpen(false)} onSave={(input) => void ask(input)} />}
      {secret !== '' && <ProgramSecret secret={secret} onClose={() => setSecret('')} />}
    </>
  );
}

/** When something last came with any of its keys. */
function lastUse({ keys }: Program): string | null {
  return keys.map(({ lastUsedAt }) => lastUsedAt).reduce((last, at) => ((at ?? '') > (last ?? '') ? at : last), null);
}

export default function ProgramList() {
  const translate = useTranslate();
  const title = translate('general.menu.programs');
  usePageName(title);
  return (
    <DeskList
      title={title}
      actions={
        <TopToolbar>
          <CreateProgram />
        </TopToolbar>
      }
      sort={{ field: 'name', order: 'ASC' }}
    >
      <ListTable empty={<EmptyState textKey="programs.none" />}>
        <DataTable.Col
          source="name"
          render={(row: Program) => <RowLink to={`/programs/${row.id}/show`}>{row.name}</RowLink>}
        />
        <DataTable.Col source="role" disableSort render={(row: Program) => translate(`vocabulary.role.${row.role}`)} />
        <DataTable.Col
          source="scopes"
          disableSort
          render={(row: Program) =>
            row.waiting === null
              ? row.scopes.map((scope) => translate(`vocabulary.scope.${scope}`)).join(', ')
              : translate('programs.waits')
          }
        />
        <DataTable.Col
          source="lastUsedAt"
          disableSort
          render={(row: Program) => {
            const at = lastUse(row);
            return at === null ? translate('programs.neverUsed') : <DateTimeText value={at} withTime />;
          }}
        />
      </ListTable>
    </DeskList>
  );
}
