/** Whose certificate for identity checks ends within a month, or is not there while the policy asks it, above the list of staff. */
import { Alert, Box, Link } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { formatDay } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';
import type { DeskDataProvider } from '../providers/dataProvider';

/** So many are named. */
const NAMED = 5;

export function EndingCertificates() {
  const translate = useTranslate();
  const language = useLanguage();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data = [] } = useQuery({
    queryKey: ['endingCertificates'],
    queryFn: () => dataProvider.endingCertificates(),
  });
  if (data.length === 0) {
    return null;
  }
  const more = data.length - NAMED;
  return (
    <Alert severity="warning" sx={{ m: 1 }}>
      {translate('certificates.someEnd')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {data.slice(0, NAMED).map(({ id, name, until }) => (
          <li key={id}>
            <Link component={RouterLink} to={`/users/${id}`} color="inherit">
              {translate(until === null ? 'certificates.ofMissing' : 'certificates.ofEnding', {
                name,
                day: formatDay(until, language),
              })}
            </Link>
          </li>
        ))}
        {more > 0 && <li>{translate('certificates.more', { smart_count: more })}</li>}
      </Box>
    </Alert>
  );
}
