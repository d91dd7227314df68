/** Changes an account: the name, and whether it may sign in. Accounts are never removed, the trail names them. */
import {
  BooleanInput,
  Edit,
  maxLength,
  minLength,
  required,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useEditContext,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { Typography } from '@mui/material';
import type { UpdateUserInput } from '@desk/shared/contract/commands';
import type { UserRow } from '@desk/shared/contract/resources';
import { LoadFailure } from '../ui/LoadFailure';
import { PageTitle } from '../ui/PageTitle';

const validName = [required(), minLength(2), maxLength(80)];

/** Only what may be changed travels; the server refuses the rest. */
function editableOnly({ name, active }: UserRow): UpdateUserInput {
  return { name, active };
}

function UserTitle() {
  const translate = useTranslate();
  const { record, error, refetch } = useEditContext<UserRow>();
  return (
    <>
      <PageTitle text={record?.name ?? translate('resources.users.name', { smart_count: 1 })} />
      {record === undefined && error !== null && error !== undefined && (
        <LoadFailure error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}

function UserFacts() {
  const translate = useTranslate();
  const user = useRecordContext<UserRow>();
  return user === undefined ? null : (
    <Typography color="text.secondary" sx={{ mb: 1 }}>
      {user.username} · {translate(`vocabulary.role.${user.role}`)}
    </Typography>
  );
}

/** An account that cannot be read is told here, not by a jump back to the list. */
const stayHere = { onError: () => undefined };

export default function UserEdit() {
  return (
    <Edit
      title={false}
      redirect="list"
      mutationMode="pessimistic"
      transform={editableOnly}
      actions={false}
      queryOptions={stayHere}
    >
      <UserTitle />
      <SimpleForm
        warnWhenUnsavedChanges
        sx={{ maxWidth: 480 }}
        toolbar={
          <Toolbar>
            <SaveButton />
          </Toolbar>
        }
      >
        <UserFacts />
        <TextInput source="name" validate={validName} />
        <BooleanInput source="active" helperText="general.users.activeHelp" />
      </SimpleForm>
    </Edit>
  );
}
