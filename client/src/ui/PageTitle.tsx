/** Names the page in the bar on top and in the tab of the browser. */
import { Title } from 'react-admin';
import { usePageName } from './usePageName';

/** @param text already in the language of the screen */
export function PageTitle({ text }: { readonly text: string }) {
  usePageName(text);
  return <Title title={text} preferenceKey={false} />;
}
