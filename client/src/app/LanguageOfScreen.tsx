/** Makes MUI's own labels and the language of the page follow the language that was chosen. */
import { enUS, nlNL } from '@mui/material/locale';
import { createTheme, ThemeProvider, type Theme } from '@mui/material/styles';
import { useCallback, useEffect, type ReactNode } from 'react';
import { useLanguage } from '../flow/useLanguage';

const MUI_TEXTS = { nl: nlNL, en: enUS } as const;

export function LanguageOfScreen({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // A whole theme as the first argument would be compared with the options for one: most of the type check of the client.
  const speak = useCallback((theme: Theme) => createTheme({}, theme, MUI_TEXTS[language]), [language]);
  return <ThemeProvider theme={speak}>{children}</ThemeProvider>;
}
