/** The frame of every page: skip link, bar, menu, and the sheet of shortcuts. */
import { useMediaQuery, type Theme } from '@mui/material';
import { memo, Suspense, useEffect } from 'react';
import { Layout, Sidebar, useGetIdentity, usePermissions, useSidebarState, type LayoutProps } from 'react-admin';
import { can } from '@desk/shared/access/permissions';
import type { StaffRole } from '@desk/shared/access/roles';
import { StepUp } from '../factor/StepUp';
import { LiveConnection } from '../live/LiveConnection';
import { PaletteHost } from '../palette/PaletteHost';
import { TourHost } from '../tour/TourHost';
import { DeskBar } from './DeskBar';
import { DeskMenu } from './DeskMenu';
import { ErrorPage } from './ErrorPage';

import { screen } from '../app/screen';
import { useFocusOnNewPage } from './focusOnNewPage';
import { IdleWatch } from './IdleWatch';
import { LoadingTold } from './LoadingTold';
import { ownEvents } from './ownEventsState';
import { ShortcutSheet } from './ShortcutSheet';

const OwnEventsDialog = screen(() => import('../audit/OwnEventsDialog'));

/** In a window that is no wider than the panes need, the menu folds by itself; whoever wants it opens it again. */
function useFoldedMenu(): void {
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('lg'));
  const [, setOpen] = useSidebarState();
  useEffect(() => {
    if (isNarrow) {
      setOpen(false);
    }
  }, [isNarrow, setOpen]);
}

/** Beside the page, so that it also knows of one that still comes. */
function FocusOnNewPage() {
  useFocusOnNewPage();
  return null;
}

/** The framework would put the menu into the main part of the page, which is what a reader skips to. */
const BarAndMenu = memo(function BarAndMenu() {
  return (
    <>
      <FocusOnNewPage />
      <DeskBar />
      <Sidebar appBarAlwaysOn>
        <DeskMenu />
      </Sidebar>
    </>
  );
});
const noSidebar = () => null;

/** Bar on top, and below it menu and page side by side. */
const FRAME = {
  '& .RaLayout-appFrame': { flexDirection: 'row' },
  '& .RaLayout-contentWithSidebar': { minWidth: 0 },
} as const;

export function DeskLayout({ children }: LayoutProps) {
  const { permissions: role, isPending } = usePermissions<StaffRole | null>();
  const { isPending: isUnknown } = useGetIdentity();
  const showsOwnEvents = ownEvents.useIsOpen();
  useFoldedMenu();
  // Bar and menu differ by who works here: drawn before that is known, they would move under the pointer.
  if (isPending || isUnknown) {
    return null;
  }
  // Who may open no case is told of none.
  const followsCases = typeof role === 'string' && can({ role }, 'cases.read');
  return (
    <Layout appBar={BarAndMenu} sidebar={noSidebar} error={ErrorPage} sx={FRAME}>
      {children}
      <LoadingTold />
      <ShortcutSheet />
      {showsOwnEvents && (
        <Suspense fallback={null}>
          <OwnEventsDialog />
        </Suspense>
      )}
      <StepUp />
      <IdleWatch />
      <PaletteHost />
      {followsCases && <LiveConnection />}
      {followsCases && <TourHost />}
    </Layout>
  );
}
