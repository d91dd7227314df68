/** Who handled what in a case: the reason why each of them cannot decide on it. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { handlingsOf } from './handlings';

export function HandlerList({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  if (record.handlers.length === 0) {
    return null;
  }
  return (
    <Box component="section" sx={{ mt: 1.5 }}>
      <Typography component="h3" variant="subtitle2">
        {translate('decision.handlers')}
      </Typography>
      <Box component="ul" sx={{ my: 0.5, pl: 3 }}>
        {record.handlers.map(({ id, name }) => {
          const done = handlingsOf(record, id)
            .map(({ kind, count }) => translate(`decision.handled.${kind}`, { smart_count: count }))
            .join(', ');
          return <li key={id}>{done === '' ? translate('decision.handledOther', { name }) : `${name}: ${done}`}</li>;
        })}
      </Box>
    </Box>
  );
}
