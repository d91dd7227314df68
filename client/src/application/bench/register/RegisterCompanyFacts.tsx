/** What the register says about the company itself: names, form, addresses, establishments, and what is wrong with it. */
import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RegisterCompany } from '@desk/shared/application/tradeRegister';
import { addressLine } from '@desk/shared/language/address';
import { formatPartialDay } from '../../../flow/days';
import { useLanguage } from '../../../flow/useLanguage';

function useFacts(company: RegisterCompany): readonly (readonly [name: string, value: string])[] {
  const translate = useTranslate();
  const language = useLanguage();
  const { establishments } = company;
  const main = establishments.find((one) => one.main) ?? establishments[0];
  const more = establishments.length - 1;
  const numbers =
    more > 0 ? translate('register.establishments', { number: main?.number, more }) : (main?.number ?? '');
  const addresses = company.addresses.map(
    (address) =>
      [address.kind, address.shielded ? translate('register.shielded') : addressLine(address, language)] as const,
  );
  return [
    ['name', company.name] as const,
    ['tradeNames', company.tradeNames.filter((name) => name !== company.name).join(', ')] as const,
    ['legalForm', company.legalForm] as const,
    ['rsin', company.rsin ?? ''] as const,
    ['startedOn', formatPartialDay(company.startedOn, language)] as const,
    ...addresses,
    ['establishment', numbers] as const,
  ].filter(([, value]) => value !== '');
}

export function RegisterCompanyFacts({ company }: { readonly company: RegisterCompany }) {
  const translate = useTranslate();
  const language = useLanguage();
  const facts = useFacts(company);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {company.endedOn !== null && (
        <Alert severity="warning">
          {translate('register.ended', { day: formatPartialDay(company.endedOn, language) })}
        </Alert>
      )}
      {company.specialStatus !== null && (
        <Alert severity="error">{translate(`register.status.${company.specialStatus}`)}</Alert>
      )}
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'minmax(6rem, 2fr) 5fr', columnGap: 2, m: 0 }}>
        {facts.map(([name, value], place) => (
          <Box key={`${name}-${String(place)}`} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="text.secondary">
              {translate(`register.field.${name}`)}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
