/** Changes an account: the name, and whether it may sign in. Accounts are never removed, the trail names them. */
import {
  BooleanInput,
  Edit,
  FormDataConsumer,
  maxLength,
  minLength,
  required,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useGetIdentity,
  useRecordContext,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { Alert, Box, Stack, Typography } from '@mui/material';
import { needsCertificate } from '@desk/shared/access/certificates';
import type { UpdateUserInput } from '@desk/shared/contract/accounts';
import type { AccountRow, UserRow } from '@desk/shared/contract/resources';
import { problemOf } from '../providers/problem';
import { PageTitle } from '../ui/PageTitle';
import { RecordPage } from '../ui/RecordPage';
import { CertificatePart, WaitingCertificate } from './AccountCertificates';
import { InvitationPanel } from './InvitationPanel';
import { AskFactorReset, WaitingFactorReset } from './AccountFactor';
import { LinkButtons, LinkStanding } from './AccountLink';
import { EndSessions } from './EndSessions';
import { ResetButton } from './ResetDialog';
import { WaitingAccount } from './WaitingAccount';

const validName = [required(), minLength(2), maxLength(80)];

/** Only what may be changed travels; the server refuses the rest. */
function editableOnly({ name, active, evenSo }: UserRow & Pick<UpdateUserInput, 'evenSo'>): UpdateUserInput {
  return { name, active, ...(evenSo === true && { evenSo }) };
}

function UserTitle() {
  return <PageTitle text={useRecordContext<UserRow>()?.name ?? ''} />;
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

function NameInput() {
  const user = useRecordContext<UserRow>();
  const isCertified = user !== undefined && needsCertificate(user.role);
  return (
    <TextInput source="name" validate={validName} helperText={isCertified ? 'certificates.endsWithName' : false} />
  );
}

/** Nobody closes their own account, and what waits to serve again is not asked twice: the desk would refuse both. */
function ActiveInput() {
  const user = useRecordContext<AccountRow>();
  const { identity } = useGetIdentity();
  const isOwn = user !== undefined && user.id === identity?.id;
  const waits = user?.active === false && user.waiting !== null;
  return (
    <BooleanInput
      source="active"
      readOnly={isOwn || waits}
      helperText={isOwn ? 'accounts.activeOwn' : 'accounts.activeHelp'}
    />
  );
}

/** Where closing would leave no two administrators who can let anybody in, whoever means it says so: a slip does not do it. */
function EvenSoInput() {
  const translate = useTranslate();
  const refused = useRecordContext<AccountRow>()?.closingRefused ?? null;
  return refused === null ? null : (
    <FormDataConsumer<Pick<UserRow, 'active'>>>
      {({ formData }) =>
        formData.active ? null : (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {translate(`problems.error.${refused}`)}
            <BooleanInput source="evenSo" label="accounts.closeEvenSo" helperText={false} defaultValue={false} />
          </Alert>
        )
      }
    </FormDataConsumer>
  );
}

export default function UserEdit() {
  const refresh = useRefresh();
  // The refusal may be younger than the page: the record says it as well, and with it the form asks.
  const onSettled = (_user: unknown, error: unknown) => {
    if (problemOf(error)?.code === 'accountLastAdministrators') {
      refresh();
    }
  };
  return (
    <RecordPage nameKey="resources.users.name">
      <Edit
        title={false}
        redirect="list"
        mutationMode="pessimistic"
        mutationOptions={{ onSettled }}
        transform={editableOnly}
        actions={false}
      >
        <UserTitle />
        <Stack sx={{ gap: 2, p: 2, pb: 0, '&:empty': { display: 'none' } }}>
          <WaitingAccount />
          <WaitingFactorReset />
          <LinkStanding />
          <WaitingCertificate />
          <InvitationPanel />
        </Stack>
        <SimpleForm
          warnWhenUnsavedChanges
          resetOptions={{ keepDirtyValues: true }}
          sx={{ maxWidth: 480 }}
          toolbar={
            <Toolbar>
              <SaveButton />
            </Toolbar>
          }
        >
          <UserFacts />
          <NameInput />
          <ActiveInput />
          <EvenSoInput />
        </SimpleForm>
        <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', p: 2, '&:empty': { display: 'none' } }}>
          <ResetButton />
          <AskFactorReset />
          <LinkButtons />
          <EndSessions />
        </Stack>
        {/* On a small screen the save lies over the end of the page. */}
        <Box sx={{ p: 2, pt: 0, pb: { xs: 10, sm: 2 } }}>
          <CertificatePart />
        </Box>
      </Edit>
    </RecordPage>
  );
}
