/** The frame of every page: skip link, bar, menu, and the sheet of shortcuts. */
import { Layout, type LayoutProps } from 'react-admin';
import { LiveConnection } from '../live/LiveConnection';
import { DeskBar } from './DeskBar';
import { DeskMenu } from './DeskMenu';
import { ErrorPage } from './ErrorPage';
import { ShortcutSheet } from './ShortcutSheet';

export function DeskLayout({ children }: LayoutProps) {
  return (
    <Layout appBar={DeskBar} menu={DeskMenu} error={ErrorPage} appBarAlwaysOn>
      {children}
      <ShortcutSheet />
      <LiveConnection />
    </Layout>
  );
}
