/** Says above the columns where the register's data come from and of when they are, or why there are none. */
import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RegisterSnapshot } from '@desk/shared/application/tradeRegister';
import { formatMoment } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';

export function RegisterNote({ register }: { readonly register: RegisterSnapshot | null }) {
  const translate = useTranslate();
  const language = useLanguage();
  const text = translate(`mismatches.register.${register?.result ?? 'notAsked'}`, {
    provider: register?.provider ?? '',
    moment: formatMoment(register?.asOf ?? null, language),
  });
  return (
    <Typography variant="caption" color="text.secondary" component="p" sx={{ mb: 1 }}>
      {text}
    </Typography>
  );
}
