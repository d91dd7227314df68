/** The frame of every page: skip link, bar, menu, and the sheet of shortcuts. */
import { Layout, usePermissions, type LayoutProps } from 'react-admin';
import { can } from '@desk/shared/access/permissions';
import type { StaffRole } from '@desk/shared/access/roles';
import { LiveConnection } from '../live/LiveConnection';
import { PaletteHost } from '../palette/PaletteHost';
import { DeskBar } from './DeskBar';
import { DeskMenu } from './DeskMenu';
import { ErrorPage } from './ErrorPage';
import { ShortcutSheet } from './ShortcutSheet';

export function DeskLayout({ children }: LayoutProps) {
  const { permissions: role } = usePermissions<StaffRole | null>();
  // Who may open no case is told of none.
  const followsCases = typeof role === 'string' && can({ role }, 'cases.read');
  return (
    <Layout appBar={DeskBar} menu={DeskMenu} error={ErrorPage} appBarAlwaysOn>
      {children}
      <ShortcutSheet />
      <PaletteHost />
      {followsCases && <LiveConnection />}
    </Layout>
  );
}
