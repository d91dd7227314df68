/** Every difference with the registration that the decision rests on: both values, what kind, how it was settled and by whom. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { COMPARED_FIELDS } from '@desk/shared/application/fields/comparedFields';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { formatMoment } from '../flow/days';
import { subjectsOf } from '../flow/people';
import { useLanguage } from '../flow/useLanguage';
import { whyDiffers } from '../flow/whyDiffers';

function useSettlement(): (row: Mismatch) => string {
  const translate = useTranslate();
  const language = useLanguage();
  return ({ resolution, reason, resolvedByName, resolvedAt }) => {
    if (resolution === null) {
      return translate('decision.difference.open');
    }
    const word = translate(`vocabulary.resolution.${resolution}`);
    const by = translate('decision.byAt', { name: resolvedByName ?? '', moment: formatMoment(resolvedAt, language) });
    return [word, by, reason].filter((part) => part !== '').join(' – ');
  };
}

export function DifferenceList({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const settlement = useSettlement();
  const subjects = subjectsOf(record);
  const rows = record.mismatches.filter(({ difference }) => difference !== 'identical');
  if (rows.length === 0) {
    return null;
  }
  return (
    <Box component="section" sx={{ mt: 1.5 }}>
      <Typography component="h3" variant="subtitle2">
        {translate('decision.differences')}
      </Typography>
      <Box component="ul" sx={{ my: 0.5, pl: 3 }}>
        {rows.map((row) => (
          <Box component="li" key={row.id} sx={{ overflowWrap: 'anywhere', mb: 0.5 }}>
            {COMPARED_FIELDS[row.field].title[language]}
            {' – '}
            {subjects.find(({ subject, id }) => subject === row.subject && id === row.subjectId)?.name ?? ''}
            {': '}
            {translate('decision.difference.values', { declared: row.declared, registered: row.registered })} (
            {[lowerFirst(translate(`vocabulary.difference.${row.difference}`)), ...whyDiffers(row, language)].join(
              ', ',
            )}
            )
            <Typography variant="body2" color="text.secondary">
              {settlement(row)}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
