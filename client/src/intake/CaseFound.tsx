/** Says to which case a number belongs, or clearly that it belongs to none. */
import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { STATUSES } from '@desk/shared/flow/statuses';
import { ShutOutServices } from '../flow/ShutOutServices';
import { LevelChange } from '../ui/LevelChange';
import { StatusChip } from '../ui/StatusChip';
import type { CaseLookup } from './useCaseLookup';

export function CaseFound({ lookup }: { readonly lookup: CaseLookup }) {
  const translate = useTranslate();
  return (
    <Box aria-live="polite" sx={{ minHeight: '3.5rem' }}>
      {lookup.state === 'found' && (
        <Alert severity="success" icon={false}>
          <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
            <Typography component="strong" sx={{ fontWeight: 700 }}>
              {lookup.row.companyName}
            </Typography>
            <LevelChange from={lookup.row.currentLevel} to={lookup.row.targetLevel} />
            <StatusChip status={lookup.row.status} />
          </Box>
        </Alert>
      )}
      {lookup.state === 'found' && STATUSES[lookup.row.status].phase !== 'running' && (
        <Alert severity="warning">{translate('intake.waiting.closed')}</Alert>
      )}
      {lookup.state === 'found' && (lookup.row.establishmentNumber ?? '') !== '' && (
        <Alert severity="warning">
          {translate('establishment.warning', { number: lookup.row.establishmentNumber })}
          <ShutOutServices targetServices={lookup.row.targetServices} />
        </Alert>
      )}
      {lookup.state === 'searching' && <Typography variant="body2">{translate('intake.lookup.searching')}</Typography>}
      {(lookup.state === 'unknown' || lookup.state === 'invalid' || lookup.state === 'failed') && (
        <Alert severity="warning">{translate(`intake.lookup.${lookup.state}`)}</Alert>
      )}
    </Box>
  );
}
