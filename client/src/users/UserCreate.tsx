/** A new account: one person, one role; the role never changes afterwards. */
import {
  Create,
  email,
  maxLength,
  minLength,
  required,
  SaveButton,
  SelectInput,
  SimpleForm,
  TextInput,
  Toolbar,
  useNotify,
  useRedirect,
  useTranslate,
} from 'react-admin';
import { useState } from 'react';
import { STAFF_ROLES } from '@desk/shared/access/roles';
import { useKeptDraft } from '../flow/keptDrafts';
import { KeptNotice } from '../flow/KeptNotice';
import { usePageName } from '../ui/usePageName';
import { KeepTyped, NEW_ACCOUNT, type NewAccount } from './KeepTyped';

const ROLES = STAFF_ROLES.map((id) => ({ id, name: `vocabulary.role.${id}` }));
const USERNAME = /^[a-z][a-z0-9._-]{2,39}$/;

function usernameRule(value: unknown): string | undefined {
  return typeof value === 'string' && USERNAME.test(value) ? undefined : 'accounts.usernameRule';
}
const validUsername = [required(), usernameRule];
const validName = [required(), minLength(2), maxLength(80)];
const validEmail = [required(), email(), maxLength(120)];

/** An empty form may be sent as well: then each field says what it misses. */
function AlwaysSave() {
  return (
    <Toolbar>
      <SaveButton alwaysEnable />
    </Toolbar>
  );
}

export default function UserCreate() {
  const translate = useTranslate();
  const title = translate('accounts.create');
  usePageName(title);
  const notify = useNotify();
  const redirect = useRedirect();
  const kept = useKeptDraft<NewAccount>('user.new', NEW_ACCOUNT);
  // As it was found: with every change of these the form begins anew.
  const [start, setStart] = useState({ values: kept.value, isAnew: false });
  const beginAnew = () => {
    kept.reset();
    setStart({ values: NEW_ACCOUNT, isAnew: true });
  };
  return (
    <Create
      title={title}
      mutationMode="pessimistic"
      mutationOptions={{
        onSuccess: () => {
          kept.forget();
          notify('accounts.asked', { type: 'success' });
          redirect('list', 'users');
        },
      }}
    >
      <SimpleForm
        key={String(start.isAnew)}
        sx={{ maxWidth: 480 }}
        toolbar={<AlwaysSave />}
        defaultValues={start.values}
      >
        <KeptNotice draft={{ ...kept, reset: beginAnew }} />
        <KeepTyped kept={kept} />
        <TextInput source="name" validate={validName} autoComplete="off" autoFocus={start.isAnew} />
        <TextInput source="username" validate={validUsername} autoComplete="off" helperText="accounts.usernameRule" />
        <SelectInput source="role" choices={ROLES} validate={required()} helperText="accounts.roleHelp" />
        <TextInput
          source="email"
          type="email"
          validate={validEmail}
          autoComplete="off"
          helperText="accounts.emailHelp"
        />
      </SimpleForm>
    </Create>
  );
}
