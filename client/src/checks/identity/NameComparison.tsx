/** The name and birth date on the document beside what was declared, with the characters that differ marked. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { transliterate, withoutPartner } from '@desk/shared/checks/identity/transliteration';
import { joinPrefix } from '@desk/shared/language/prefixWords';
import { alignValues } from '@desk/shared/mismatches/differingCharacters';
import { formatDay } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import { DifferenceWords } from '../../ui/DifferenceWords';
import { DifferingText } from '../../ui/DifferingText';

export interface NamedSubject {
  readonly firstNames: string;
  readonly prefix: string;
  readonly surname: string;
  readonly birthDate: string | null;
}

export interface NameComparisonProps {
  readonly declared: NamedSubject;
  readonly surname: string;
  readonly givenNames: string;
  readonly birthDate: string;
}

/** What is still being typed is no day yet. */
const WHOLE_DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** In the letters of a zone: capitals and accents are no difference there. */
function plain(name: string): string {
  return transliterate(name).replaceAll('<', ' ');
}

export function NameComparison({ declared, surname, givenNames, birthDate }: NameComparisonProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const asDay = (day: string) => (WHOLE_DAY.test(day) ? formatDay(day, language) : day);
  const rows = [
    ['surname', plain(joinPrefix(declared.prefix, declared.surname)), plain(withoutPartner(surname))],
    ['givenNames', plain(declared.firstNames), plain(givenNames)],
    ['birthDate', asDay(declared.birthDate ?? ''), asDay(birthDate)],
  ] as const;
  return (
    <Box
      component="table"
      sx={{ borderCollapse: 'collapse', width: '100%', typography: 'body2', tableLayout: 'fixed' }}
    >
      <Box component="caption" sx={{ textAlign: 'left', fontWeight: 600 }}>
        {translate('identity.compare')}
      </Box>
      <thead>
        <tr>
          <Box component="th" scope="col" sx={{ textAlign: 'left', fontWeight: 400 }} />
          {['declared', 'document'].map((column) => (
            <Box component="th" key={column} scope="col" sx={{ textAlign: 'left', fontWeight: 400 }}>
              <Typography variant="caption">{translate(`identity.${column}`)}</Typography>
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, mine, theirs]) => {
          const stretches = alignValues(mine, theirs);
          return (
            <tr key={name}>
              <Box
                component="th"
                scope="row"
                sx={{ textAlign: 'left', fontWeight: 400, verticalAlign: 'top', overflowWrap: 'anywhere', pr: 1 }}
              >
                {translate(`identity.compared.${name}`)}
              </Box>
              <Box component="td" sx={{ verticalAlign: 'top', overflowWrap: 'anywhere', pr: 1 }}>
                <DifferingText stretches={stretches} side="declared" />
              </Box>
              <Box component="td" sx={{ verticalAlign: 'top', overflowWrap: 'anywhere', pr: 1 }}>
                <DifferingText stretches={stretches} side="other" />
                <DifferenceWords stretches={stretches} />
              </Box>
            </tr>
          );
        })}
      </tbody>
    </Box>
  );
}
