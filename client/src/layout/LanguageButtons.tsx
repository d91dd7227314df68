/** Chooses the language of the screen; each language is named in itself. */
import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { LANGUAGES } from '../i18n/languages';

export function LanguageButtons() {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      aria-label={translate('general.language')}
      onChange={(_event, chosen: string | null) => {
        if (chosen !== null) {
          setLocale(chosen);
        }
      }}
    >
      {LANGUAGES.map(({ locale: value, name }) => (
        <ToggleButton key={value} value={value} lang={value} sx={{ py: 0.25, textTransform: 'none' }}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
