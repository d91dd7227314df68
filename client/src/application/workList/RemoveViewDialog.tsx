/** Asks before a view is removed: what colleagues see as well would be gone for them too. */
import { useTranslate } from 'react-admin';
import type { SavedView } from '@desk/shared/contract/workList';
import { SureDialog } from '../../ui/SureDialog';

interface RemoveViewProps {
  readonly view: SavedView;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

export default function RemoveViewDialog({ view: { name, shared }, onClose, onConfirm }: RemoveViewProps) {
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
