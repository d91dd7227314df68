/** What can be done with the view on the screen: keep it, keep its changes, share it, take it away, or fetch it as a file. */
import BookmarkBorder from '@mui/icons-material/BookmarkBorder';
import { Button, Divider, Menu, MenuItem } from '@mui/material';
import { lazy, Suspense, useRef, useState } from 'react';
import { useDataProvider, useGetIdentity, useNotify, useStore, useTranslate } from 'react-admin';
import type { SavedView } from '@desk/shared/contract/workList';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { useCommand } from '../../ui/commands';
import { useExport } from './useExport';
import { useRefreshWorkList, useShownView, useWorkList } from './useWorkList';

// Most days nobody keeps a view: what asks for it is fetched when somebody does.
const SaveViewDialog = lazy(() => import('./SaveViewDialog'));
const RemoveViewDialog = lazy(() => import('./RemoveViewDialog'));

/** What the dialog is about: a view of one's own, a new one, or nothing. */
type Saving = { readonly view: SavedView | null } | null;

function useRemove(onRemoved: () => void): (view: SavedView) => Promise<void> {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const refresh = useRefreshWorkList();
  const notify = useNotify();
  return async ({ id, name }) => {
    try {
      await dataProvider.removeView(id);
      await refresh();
      onRemoved();
      notify('application.saved.removed', { type: 'success', messageArgs: { name } });
    } catch (error) {
      notify(error instanceof Error ? error.message : 'general.failed', { type: 'error' });
    }
  };
}

/** Keeps what stands on the screen as a new view, from the one box. */
function useSaveCommand(run: () => void): void {
  const label = useTranslate()('application.saved.new');
  useCommand({ id: 'saveView', label, keys: null, run });
}

export function ViewMenu() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { opened, saved, columns } = useShownView(useWorkList());
  const [, setOpened] = useStore<string | null>('applications.view', null);
  const [isOpen, setOpen] = useState(false);
  const [saving, setSaving] = useState<Saving>(null);
  const [removing, setRemoving] = useState<SavedView | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { label: exportLabel, isBusy, fetchFile } = useExport();
  const remove = useRemove(() => setOpened(null));
  const current = saved ?? opened;
  const own = current !== null && current.ownerId === identity?.id ? current : null;
  const keep = (view: SavedView | null) => {
    setOpen(false);
    setSaving({ view });
  };
  useSaveCommand(() => keep(null));
  return (
    <>
      <Button
        ref={button}
        size="small"
        startIcon={<BookmarkBorder aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {translate('application.saved.menu')}
      </Button>
      <Menu anchorEl={() => button.current} open={isOpen} onClose={() => setOpen(false)}>
        <MenuItem onClick={() => keep(null)}>{translate('application.saved.new')}</MenuItem>
        {own !== null && <Divider />}
        {own !== null && (
          <MenuItem onClick={() => keep(own)}>{translate('application.saved.change', { name: own.name })}</MenuItem>
        )}
        {own !== null && (
          <MenuItem
            onClick={() => {
              setOpen(false);
              setRemoving(own);
            }}
          >
            {translate('application.saved.remove', { name: own.name })}
          </MenuItem>
        )}
        <Divider />
        <MenuItem
          disabled={isBusy}
          onClick={() => {
            setOpen(false);
            void fetchFile();
          }}
        >
          {exportLabel}
        </MenuItem>
      </Menu>
      <Suspense>
        {removing !== null && (
          <RemoveViewDialog
            view={removing}
            onClose={() => setRemoving(null)}
            onConfirm={() => {
              setRemoving(null);
              void remove(removing);
            }}
          />
        )}
        {saving !== null && (
          <SaveViewDialog
            view={saving.view}
            columns={columns}
            onSaved={({ id }) => setOpened(id)}
            onClose={() => setSaving(null)}
          />
        )}
      </Suspense>
    </>
  );
}
