/** What the desk proposes for a check, and what it looked at for it. */
import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { lookedAtText } from '@desk/shared/contract/lookedAtTexts';
import type { CheckProposal } from '@desk/shared/contract/resources';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { formatDay } from '../flow/days';
import { findingWords } from '../flow/findingWords';
import { useLanguage } from '../flow/useLanguage';

export function ProposalLine({ proposal }: { readonly proposal: CheckProposal }) {
  const translate = useTranslate();
  const language = useLanguage();
  const outcome = lowerFirst(translate(`vocabulary.checkOutcome.${proposal.outcome}`));
  const finding = findingWords(proposal.finding, language);
  const sources = lookedAtText(proposal.finding, language, (day) => formatDay(day, language));
  return (
    <Typography variant="body2">
      {translate('checks.proposal', { outcome, finding })}
      {sources !== '' && ` ${translate('checkWork.lookedAt', { sources })}`}
    </Typography>
  );
}
