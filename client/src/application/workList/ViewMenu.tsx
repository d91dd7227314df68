/** What can be done with the view on the screen: keep it, keep its changes, share it, take it away, or fetch it as a file. */
import BookmarkBorder from '@mui/icons-material/BookmarkBorder';
import { Button, Divider, Menu, MenuItem } from '@mui/material';
import { useRef, useState } from 'react';
import { useDataProvider, useGetIdentity, useNotify, useStore, useTranslate } from 'react-admin';
import type { SavedView } from '@desk/shared/contract/workList';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { useCommand } from '../../ui/commands';
import { SureDialog } from '../../ui/SureDialog';
import { useExport } from './useExport';
import { SaveViewDialog } from './SaveViewDialog';
import { useRefreshWorkList, useShownView, useWorkList } from './useWorkList';

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
      notify(error instanceof Error ? error.message : 'bench.failed', { type: 'error' });
    }
  };
}

interface RemoveViewProps {
  readonly view: SavedView;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks first: what colleagues see as well would be gone for them too. */
function RemoveView({ view: { name, shared }, onClose, onConfirm }: RemoveViewProps) {
  const translate = useTranslate();
  return (
    <SureDialog
      title={translate('application.saved.removeAsk', { name })}
      warning={translate(shared ? 'application.saved.removeShared' : 'application.saved.removeOwn')}
      confirm={translate('application.saved.removeYes')}
      isBusy={false}
      onClose={onClose}
      onConfirm={onConfirm}
    />
  );
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
      {removing !== null && (
        <RemoveView
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
    </>
  );
}
