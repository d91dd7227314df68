/** What misses in the post of a case: each thing with the check it concerns. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { missingLine, type IntakeFinding } from '@desk/shared/intake/intakeQuestions';
import { useLanguage } from '../../flow/useLanguage';

export function MissingList({ findings }: { readonly findings: readonly IntakeFinding[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (findings.length === 0) {
    return null;
  }
  return (
    <Box sx={{ mt: 1 }}>
      <Typography component="h3" variant="subtitle2">
        {translate('checklist.missing')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {findings.map((finding) => {
          const { item, subject, concerns, reasonCode } = finding;
          return (
            <Typography component="li" variant="body2" key={`${item}/${subject?.id ?? ''}`}>
              {missingLine(finding, language)}
              {reasonCode !== null && (
                <Typography component="span" variant="caption" color="text.secondary" sx={{ display: 'block' }}>
                  {translate('checklist.concerns', { check: concerns })}
                </Typography>
              )}
            </Typography>
          );
        })}
      </Box>
    </Box>
  );
}
