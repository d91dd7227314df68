/** Keeps what the list shows now as a view: under a new name, or in place of what one's own view was. */
import { Box, Checkbox, FormControlLabel, FormHelperText, TextField } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, usePermissions, useTranslate } from 'react-admin';
import type { SavedView, SaveViewInput } from '@desk/shared/contract/workList';
import type { ListColumns } from '@desk/shared/contract/workListColumns';
import { KeptNotice } from '../../flow/KeptNotice';
import { useKeptDraft } from '../../flow/keptDrafts';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { DialogFrame } from '../../ui/DialogFrame';
import { useListQuestion, useRefreshWorkList } from './useWorkList';

interface SaveViewDialogProps {
  /** The view of one's own that is changed; null for a new one. */
  readonly view: SavedView | null;
  readonly columns: ListColumns;
  readonly onSaved: (view: SavedView) => void;
  readonly onClose: () => void;
}

function useSaving({ view, columns, onSaved, onClose }: SaveViewDialogProps) {
  const { filter, sort } = useListQuestion();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const notify = useNotify();
  const refresh = useRefreshWorkList();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async ({ name, shared }: { readonly name: string; readonly shared: boolean }): Promise<boolean> => {
    setBusy(true);
    try {
      const kept: SaveViewInput = {
        columns: columns.columns,
        density: columns.density,
        name: name.trim(),
        shared,
        // Whatever the address says; what the list does not know is refused.
        filter: filter as SaveViewInput['filter'],
        sort: [sort[0], sort[1]],
      };
      const saved = await dataProvider.saveView(view?.id ?? null, kept);
      await refresh();
      notify('application.saved.done', { type: 'success', messageArgs: { name: saved.name } });
      onSaved(saved);
      onClose();
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'problems.error.unexpected');
      setBusy(false);
      return false;
    }
  };
  return { save, isBusy, problem };
}

export default function SaveViewDialog(props: SaveViewDialogProps) {
  const { view, onClose } = props;
  const translate = useTranslate();
  const { permissions: role } = usePermissions<string | null>();
  const { save, isBusy, problem } = useSaving(props);
  const draft = useKeptDraft(`saveView.${view?.id ?? 'new'}`, {
    name: view?.name ?? '',
    shared: view?.shared ?? false,
  });
  const { name, shared } = draft.value;
  const [wasTried, setTried] = useState(false);
  const isNameless = name.trim() === '';
  const confirm = async () => {
    setTried(true);
    if (!isNameless && (await save(draft.value))) {
      draft.forget();
    }
  };
  return (
    <DialogFrame
      size="xs"
      title={translate(view === null ? 'application.saved.new' : 'application.saved.change', { name: view?.name })}
      answer={{ text: translate('application.saved.save'), isBusy, onGive: () => void confirm() }}
      problem={problem === null ? null : translate(problem, { _: problem })}
      onClose={onClose}
    >
      <KeptNotice draft={draft} />
      <TextField
        autoFocus
        required
        label={translate('application.saved.name')}
        value={name}
        error={wasTried && isNameless}
        helperText={translate(wasTried && isNameless ? 'application.saved.nameMissing' : 'application.saved.explain')}
        slotProps={{ htmlInput: { maxLength: 60 } }}
        onChange={({ target }) => {
          draft.change((before) => ({ ...before, name: target.value }));
        }}
      />
      {role === 'supervisor' && (
        <Box>
          <FormControlLabel
            label={translate('application.saved.share')}
            control={
              <Checkbox
                checked={shared}
                onChange={(_event, checked) => {
                  draft.change((before) => ({ ...before, shared: checked }));
                }}
              />
            }
          />
          <FormHelperText>{translate('application.saved.shareExplain')}</FormHelperText>
        </Box>
      )}
    </DialogFrame>
  );
}
