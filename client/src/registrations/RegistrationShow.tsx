/** One registration at Z login: the company, and the means its people hold today. */
import { Box, Paper, Stack, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { COMPANY_FIELDS } from '@desk/shared/application/fields/companyFields';
import { namesWith } from '@desk/shared/application/fields/field';
import { PERSON_FIELDS } from '@desk/shared/application/fields/personFields';
import type { RegisteredMeans, Registration } from '@desk/shared/application/registration';
import { factsOf } from '../flow/fieldText';
import { fullName } from '../flow/people';
import { useLanguage } from '../flow/useLanguage';
import { PagePart } from '../ui/PagePart';
import { PageTitle } from '../ui/PageTitle';
import { RecordPage } from '../ui/RecordPage';
import { RowTable, type RowColumn } from '../ui/RowTable';

/** The company's name is the title of the page. */
const COMPANY_NAMES = namesWith(COMPANY_FIELDS, 'registered').filter((name) => name !== 'companyName');
/** The number and the name of the holder have columns of their own, in front; the name says what the initials say. */
const IN_FRONT: readonly string[] = ['meansNumber', 'initials', ...namesWith(PERSON_FIELDS, 'inName')];
const MEANS_NAMES = namesWith(PERSON_FIELDS, 'registered').filter((name) => !IN_FRONT.includes(name));

function CompanyFacts({ registration }: { readonly registration: Registration }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: { sm: 'max-content 1fr' }, columnGap: 2, rowGap: 0.5, m: 0 }}
    >
      {factsOf(COMPANY_FIELDS, registration, COMPANY_NAMES, { language, translate }).map(([label, value]) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Typography component="dt" color="text.secondary">
            {label}
          </Typography>
          <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value === '' ? '–' : value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

function MeansTable({ means }: Pick<Registration, 'means'>) {
  const translate = useTranslate();
  const language = useLanguage();
  const columns: readonly RowColumn<RegisteredMeans>[] = [
    {
      key: 'meansNumber',
      head: PERSON_FIELDS.meansNumber.label[language],
      cell: ({ meansNumber }) => meansNumber,
    },
    { key: 'holder', head: translate('general.registrations.holder'), cell: fullName },
    ...MEANS_NAMES.map((name) => ({
      key: name,
      head: PERSON_FIELDS[name].label[language],
      cell: (one: RegisteredMeans) => factsOf(PERSON_FIELDS, one, [name], { language, translate })[0]?.[1],
    })),
  ];
  const title = translate('resources.registrations.fields.means');
  return <RowTable name={title} columns={columns} rows={means} keyOf={({ id }) => id} />;
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
      <PagePart title={translate('resources.registrations.fields.means')}>
        <MeansTable means={registration.means} />
      </PagePart>
    </Stack>
  );
}

export default function RegistrationShow() {
  return (
    <RecordPage nameKey="resources.registrations.name">
      <RegistrationContent />
    </RecordPage>
  );
}
