/** One registration at Z login: the company, and the means its people hold today. */
import { Box, Paper, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Show, useRecordContext, useTranslate } from 'react-admin';
import type { RegisteredMeans, Registration } from '@desk/shared/application/registration';
import { addressLine } from '@desk/shared/language/address';
import { fullName } from '../flow/people';
import { useLanguage } from '../flow/useLanguage';
import { DateTimeText } from '../ui/DateTimeText';
import { PageTitle } from '../ui/PageTitle';

function CompanyFacts({ registration }: { readonly registration: Registration }) {
  const translate = useTranslate();
  const language = useLanguage();
  const facts = {
    registrationNumber: registration.registrationNumber,
    kvkNumber: registration.kvkNumber,
    establishmentNumber: registration.establishmentNumber ?? '–',
    legalForm: registration.legalForm,
    address: addressLine(registration.address, language),
    hasManagementModule: translate(registration.hasManagementModule ? 'general.yes' : 'general.no'),
  };
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: { sm: 'max-content 1fr' }, columnGap: 2, rowGap: 0.5, m: 0 }}
    >
      {Object.entries(facts).map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Typography component="dt" color="text.secondary">
            {translate(`resources.registrations.fields.${name}`)}
          </Typography>
          <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

const COLUMNS = ['number', 'holder', 'role', 'level', 'status', 'birthDate', 'email', 'mobile', 'since'] as const;

function MeansRow({ means }: { readonly means: RegisteredMeans }) {
  const translate = useTranslate();
  return (
    <TableRow>
      <TableCell>{means.meansNumber}</TableCell>
      <TableCell>{fullName(means)}</TableCell>
      <TableCell>{translate(`vocabulary.personRole.${means.role}`)}</TableCell>
      <TableCell>{means.level}</TableCell>
      <TableCell>{translate(`vocabulary.meansStatus.${means.status}`)}</TableCell>
      <TableCell>
        <DateTimeText value={means.birthDate} />
      </TableCell>
      <TableCell>{means.email}</TableCell>
      <TableCell>{means.mobile}</TableCell>
      <TableCell>
        <DateTimeText value={means.effectiveFrom} />
      </TableCell>
    </TableRow>
  );
}

function RegistrationContent() {
  const translate = useTranslate();
  const registration = useRecordContext<Registration>();
  if (registration === undefined) {
    return null;
  }
  return (
    <Stack spacing={2} sx={{ p: { xs: 1, sm: 2 }, minWidth: 0 }}>
      <PageTitle text={registration.companyName} />
      <Paper variant="outlined" sx={{ p: 2 }}>
        <CompanyFacts registration={registration} />
      </Paper>
      <Paper variant="outlined" sx={{ p: 2, overflowX: 'auto' }}>
        <Typography variant="h2" id="means" sx={{ mb: 1 }}>
          {translate('resources.registrations.fields.means')}
        </Typography>
        <Table size="small" aria-labelledby="means">
          <TableHead>
            <TableRow>
              {COLUMNS.map((column) => (
                <TableCell key={column}>{translate(`general.registrations.means.${column}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {registration.means.map((means) => (
              <MeansRow key={means.id} means={means} />
            ))}
          </TableBody>
        </Table>
      </Paper>
    </Stack>
  );
}

export default function RegistrationShow() {
  return (
    <Show title={false} actions={false} component="div">
      <RegistrationContent />
    </Show>
  );
}
