/** The decisions taken on a case, each with the rules that were in force at that moment. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { REASON_CODES } from '@desk/shared/catalogue/checkTypes';
import type { Decision } from '@desk/shared/decision/decision';
import { formatDay, formatMoment } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';

function DecisionEntry({ decision }: { readonly decision: Decision }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { rulesInForce: rules, reasonCodes, remark, acceptedWaivers } = decision;
  const known = REASON_CODES.filter((code) => reasonCodes.includes(code));
  const handlers = rules.handlers.map(({ name }) => name).join(', ');
  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5, my: 1 }}>
      <Typography sx={{ fontWeight: 600 }}>{translate(`vocabulary.decisionOutcome.${decision.outcome}`)}</Typography>
      <Typography variant="body2">
        {translate('decision.byAt', { name: decision.byName, moment: formatMoment(decision.at, language) })}
      </Typography>
      {known.length > 0 && (
        <Typography variant="body2">{known.map((code) => translate(`checks.reason.${code}`)).join('; ')}</Typography>
      )}
      {remark !== '' && <Typography variant="body2">{remark}</Typography>}
      <Typography variant="body2" color="text.secondary">
        {translate('decision.rules', {
          level: rules.targetLevel,
          version: rules.policyVersion,
          checks: rules.checks.length,
        })}
        {rules.registerAsOf !== null &&
          `, ${translate('decision.registerDay', { day: formatDay(rules.registerAsOf, language) })}`}
        {acceptedWaivers.length > 0 &&
          `, ${translate('decision.waiversAccepted', { smart_count: acceptedWaivers.length })}`}
        {handlers !== '' && `, ${translate('decision.handledBy', { names: handlers })}`}
      </Typography>
    </Box>
  );
}

export function DecisionHistory({ decisions }: { readonly decisions: readonly Decision[] }) {
  const translate = useTranslate();
  if (decisions.length === 0) {
    return null;
  }
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography component="h3" variant="subtitle2">
        {translate('decision.former')}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {decisions.map((decision) => (
          <DecisionEntry key={decision.id} decision={decision} />
        ))}
      </Box>
    </Box>
  );
}
