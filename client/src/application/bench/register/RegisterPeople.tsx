/** The people whom the register names, each with their authority in words. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { joinPrefix } from '@desk/shared/language/prefixWords';
import type { Functionary } from '@desk/shared/application/tradeRegister';
import { formatDay, formatPartialDay } from '../../../flow/days';
import { useLanguage } from '../../../flow/useLanguage';

function nameOf({ companyName, firstNames, prefix, surname }: Functionary): string {
  return companyName ?? [firstNames, joinPrefix(prefix, surname)].filter((part) => part !== '').join(' ');
}

function Person({ entry }: { readonly entry: Functionary }) {
  const translate = useTranslate();
  const language = useLanguage();
  const amount = entry.limitEuro?.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');
  const words = [
    entry.position,
    entry.kind === 'specialStatus' ? '' : translate(`authority.entry.${entry.authority}`),
    entry.withOtherPersons === null ? '' : translate(entry.withOtherPersons ? 'register.with' : 'register.among'),
    amount === undefined ? '' : translate('register.limit', { amount }),
    entry.limitText,
    entry.until === null ? '' : translate('register.until', { day: formatPartialDay(entry.until, language) }),
  ];
  const barring = [
    ...(entry.suspendedFrom === null
      ? []
      : [translate('register.suspended', { day: formatPartialDay(entry.suspendedFrom, language) })]),
    ...entry.bars.map((bar) => translate(`register.bar.${bar}`)),
  ];
  return (
    <Typography component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      <strong>{nameOf(entry)}</strong>
      {entry.birthDate !== null && ` (${formatDay(entry.birthDate, language)})`}
      {` · ${translate(`register.kind.${entry.kind}`)}: ${words.filter((word) => word !== '').join(', ')}`}
      {barring.length > 0 && (
        <Box component="strong" sx={{ color: 'error.main' }}>
          {` · ⚠ ${barring.join(', ')}`}
        </Box>
      )}
    </Typography>
  );
}

export function RegisterPeople({ people }: { readonly people: readonly Functionary[] | null }) {
  const translate = useTranslate();
  if (people === null) {
    return <Typography variant="body2">{translate('register.noPeople')}</Typography>;
  }
  return (
    <Box component="ul" aria-label={translate('register.people')} sx={{ m: 0, pl: 2.5 }}>
      {people.map((entry, place) => (
        <Person key={`${entry.kind}-${String(place)}`} entry={entry} />
      ))}
    </Box>
  );
}
