/** The trade register on the bench: what it says, of which moment and from whom, and a key to ask again. */
import { Alert, Box, Button, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RegisterSnapshot } from '@desk/shared/application/tradeRegister';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { refusalsOf } from '../../../flow/ActionButton';
import { daysSince, formatMoment } from '../../../flow/days';
import { KeyHint } from '../../../flow/KeyHint';
import { useLanguage } from '../../../flow/useLanguage';
import { usePerformAction } from '../../../flow/usePerformAction';
import { useShortcut } from '../../../ui/shortcuts';
import { RegisterCompanyFacts } from './RegisterCompanyFacts';
import { RegisterPeople } from './RegisterPeople';
import { useOpenedAt } from '../../../flow/useOpenedAt';

function useCause(): (snapshot: RegisterSnapshot) => string {
  const translate = useTranslate();
  return ({ errorCode }) => {
    const code = errorCode ?? '';
    return translate(`register.cause.${code}`, { _: translate('register.cause.other', { code }) });
  };
}

/** Moment, provider and age in days of Amsterdam: nobody should have to work out how old the data are. */
function Source({ snapshot }: { readonly snapshot: RegisterSnapshot }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { asOf } = snapshot;
  const provider = snapshot.provider === 'stand-in' ? translate('register.standIn') : snapshot.provider;
  const days = daysSince(asOf, useOpenedAt());
  return (
    <Typography variant="caption" color="text.secondary">
      {translate('register.source', { asOf: formatMoment(asOf, language), provider })}{' '}
      {translate(days === 0 ? 'register.today' : 'register.age', { smart_count: days })}
    </Typography>
  );
}

function Answer({ snapshot }: { readonly snapshot: RegisterSnapshot }) {
  const translate = useTranslate();
  const cause = useCause();
  const { company, result } = snapshot;
  if (result === 'unavailable') {
    return <Alert severity="warning">{translate('register.unavailable', { cause: cause(snapshot) })}</Alert>;
  }
  if (company === null) {
    return <Alert severity="error">{translate('register.notFound')}</Alert>;
  }
  return (
    <>
      <RegisterCompanyFacts company={company} />
      <RegisterPeople people={company.functionaries} />
      {(company.directorCompanies ?? []).map(({ kvkNumber, name, functionaries }) => (
        <Box key={kvkNumber}>
          <Typography variant="body2" component="h4" sx={{ fontWeight: 600 }}>
            {translate('register.directorCompany', { name, kvkNumber })}
          </Typography>
          <RegisterPeople people={functionaries} />
        </Box>
      ))}
    </>
  );
}

function AskButton({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const { perform, isBusy } = usePerformAction(record);
  const ask = () => {
    if (!isBusy) {
      void perform('consultRegister', {});
    }
  };
  useShortcut('h', 'vocabulary.action.consultRegister', ask);
  return (
    <Button size="small" disabled={isBusy} aria-keyshortcuts="h" onClick={ask}>
      {translate(record.register === null ? 'register.ask' : 'register.askAgain')}&nbsp;
      <KeyHint keys="h" />
    </Button>
  );
}

export function RegisterCard({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const cause = useCause();
  const { register, registerFailure } = record;
  const mayAsk = refusalsOf(record, 'consultRegister')?.length === 0;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby="register-title"
      sx={{ p: 1.5, display: 'grid', gap: 1 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography component="h3" variant="subtitle2" id="register-title">
          {translate('register.title')}
        </Typography>
        {mayAsk && <AskButton record={record} />}
      </Box>
      {registerFailure !== null && (
        <Alert severity="warning">
          {translate('register.failedAgain', {
            at: formatMoment(registerFailure.asOf, language),
            cause: cause(registerFailure),
          })}
        </Alert>
      )}
      {register === null ? (
        <Typography variant="body2">{translate('register.notAsked')}</Typography>
      ) : (
        <>
          <Answer snapshot={register} />
          <Source snapshot={register} />
        </>
      )}
    </Paper>
  );
}
