/** Everything a decision rests on, on one page: outcomes, failures, differences, register moment, and who handled the case. */
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { CHECK_OUTCOMES } from '@desk/shared/checks/check';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { daysSince, formatDay } from '../flow/days';
import { subjectsOf } from '../flow/people';
import { useLanguage } from '../flow/useLanguage';
import type { DecisionBasis } from './basis';
import { useOpenedAt } from '../flow/useOpenedAt';

interface FactProps {
  readonly label: string;
  readonly children: ReactNode;
}

function Fact({ label, children }: FactProps) {
  return (
    <div>
      <Typography component="dt" variant="caption" color="text.secondary">
        {label}
      </Typography>
      <Typography component="dd" sx={{ m: 0 }}>
        {children}
      </Typography>
    </div>
  );
}

export interface FailedChecksProps {
  readonly record: ApplicationDetail;
  readonly checks: readonly CheckWithAttempts[];
}

/** The failed checks by name, with whom they are about and why they failed. */
export function FailedChecks({ record, checks }: FailedChecksProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const subjects = subjectsOf(record);
  return (
    <Box component="ul" sx={{ my: 0.5, pl: 3 }}>
      {checks.map((check) => {
        const about =
          subjects.find(({ subject, id }) => subject === check.subject && id === check.subjectId)?.name ?? '';
        return (
          <li key={check.id}>
            {check.code} {checkType(check.code).title[language]}
            {about !== '' && ` (${about})`}
            {check.reasonCode !== null && `: ${translate(`checks.reason.${check.reasonCode}`)}`}
            {check.waiver !== null && ` – ${translate('decision.waiverAsked')}`}
          </li>
        );
      })}
    </Box>
  );
}

/** Of which day the register data are, how old that is, and how old they may be. */
export function RegisterAge({ record, asOf }: { readonly record: ApplicationDetail; readonly asOf: string | null }) {
  const translate = useTranslate();
  const language = useLanguage();
  const openedAt = useOpenedAt();
  if (asOf === null) {
    return translate('decision.noRegister');
  }
  const days = daysSince(asOf, openedAt);
  return (
    <Typography component="span" variant="inherit" color={days > record.registerMaxAgeDays ? 'error' : 'inherit'}>
      {formatDay(asOf, language)} (
      {translate('decision.registerAge', { smart_count: days, most: record.registerMaxAgeDays })})
    </Typography>
  );
}

export function BasisSummary({ record, basis }: { readonly record: ApplicationDetail; readonly basis: DecisionBasis }) {
  const translate = useTranslate();
  const outcomes = [...CHECK_OUTCOMES, 'open' as const]
    .filter((outcome) => basis.counts[outcome] > 0)
    .map(
      (outcome) => `${String(basis.counts[outcome])} ${lowerFirst(translate(`vocabulary.checkOutcome.${outcome}`))}`,
    );
  return (
    <Box>
      <Box
        component="dl"
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(9.5rem, 1fr))', gap: 1.5, m: 0 }}
      >
        <Fact label={translate('decision.checks', { total: basis.total })}>
          {outcomes.length === 0 ? translate('general.none') : outcomes.join(', ')}
        </Fact>
        <Fact label={translate('decision.differences')}>
          {translate('decision.differencesCount', { settled: basis.settledDifferences, open: basis.openDifferences })}
        </Fact>
        <Fact label={translate('decision.registerAsOf')}>
          <RegisterAge record={record} asOf={basis.registerAsOf} />
        </Fact>
        <Fact label={translate('decision.policyVersion')}>{record.policyVersion ?? translate('general.none')}</Fact>
      </Box>
      {basis.failed.length > 0 && (
        <Box sx={{ mt: 1.5 }}>
          <Typography component="h3" variant="subtitle2">
            {translate('decision.failedChecks')}
          </Typography>
          <FailedChecks record={record} checks={basis.failed} />
        </Box>
      )}
    </Box>
  );
}
