/** Names the page in the tab of the browser. */
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';

/** @param name of the page, already in the language of the screen */
export function usePageName(name: string): void {
  const translate = useTranslate();
  const desk = translate('general.title');
  useEffect(() => {
    document.title = `${name} · ${desk}`;
  }, [name, desk]);
}
