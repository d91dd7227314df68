/** What was judged and has to be judged again, above the checks: which, why, and what the former outcome was. */
import { Alert, AlertTitle, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import type { CheckWithAttempts } from '@desk/shared/contract/resources';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { findingWords } from '../flow/findingWords';
import { useLanguage } from '../flow/useLanguage';
import { reopenedOf } from './reopened';

export function ReopenedNotice({ checks }: { readonly checks: readonly CheckWithAttempts[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const reopened = checks.flatMap((check) => {
    const found = reopenedOf(check);
    return found === null ? [] : [{ check, ...found }];
  });
  if (reopened.length === 0) {
    return null;
  }
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      <AlertTitle>{translate('policyDraft.reopened')}</AlertTitle>
      {translate('policyDraft.reopenedHelp')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {reopened.map(({ check, because, formerly }) => (
          <li key={check.id}>
            <strong>{check.code}</strong> {checkType(check.code).title[language]} (
            {translate('policyDraft.formerly', {
              outcome: lowerFirst(translate(`vocabulary.checkOutcome.${formerly}`)),
            })}
            ). {findingWords(because, language)}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
