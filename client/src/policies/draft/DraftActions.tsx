/** What may be done with an open draft: save what was changed, put it away, or put it in force by another administrator. */
import { Alert, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { isReason } from '@desk/shared/language/reason';
import type { PolicyContent } from '@desk/shared/policy/policy';
import type { ShownDraft } from '@desk/shared/contract/resources';
import { refusedWords } from '../../flow/failureWords';
import { SureDialog } from '../../ui/SureDialog';
import { PutInForceDialog } from './PutInForceDialog';
import { useDraftCalls } from './useDraftCalls';

export interface DraftActionsProps {
  readonly draft: ShownDraft;
  /** The version that the draft started from. */
  readonly base: PolicyContent;
  readonly content: PolicyContent;
  readonly reason: string;
  readonly isChanged: boolean;
  readonly isSound: boolean;
  /** It was saved, or put away. */
  readonly onDone: () => void;
}

export function DraftActions({ draft, base, content, reason, isChanged, isSound, onDone }: DraftActionsProps) {
  const translate = useTranslate();
  const { save, discard, putInForce, isBusy } = useDraftCalls(draft, onDone);
  const [asking, setAsking] = useState<'discard' | 'putInForce' | null>(null);
  const close = () => {
    setAsking(null);
  };
  return (
    <>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button
          variant="contained"
          disabled={!isChanged || !isSound || isBusy || !isReason(reason)}
          onClick={() => {
            void save(content, reason);
          }}
        >
          {translate('policyDraft.save')}
        </Button>
        <Button
          variant="outlined"
          disabled={isChanged || draft.refused !== null || isBusy}
          onClick={() => {
            setAsking('putInForce');
          }}
        >
          {translate('policyDraft.putInForce')}
        </Button>
        <Button
          color="error"
          disabled={isBusy}
          onClick={() => {
            setAsking('discard');
          }}
        >
          {translate('policyDraft.discard')}
        </Button>
        <span role="status">{isChanged ? translate('policyDraft.unsaved') : ''}</span>
      </Stack>
      {draft.refused !== null && <Alert severity="info">{refusedWords(draft.refused, translate)}</Alert>}
      {asking === 'discard' && (
        <SureDialog
          title={translate('policyDraft.discardAsk')}
          warning={translate('policyDraft.discardHelp')}
          confirm={translate('policyDraft.discard')}
          isBusy={isBusy}
          onClose={close}
          onConfirm={() => {
            close();
            void discard();
          }}
        />
      )}
      {asking === 'putInForce' && (
        <PutInForceDialog
          draft={draft}
          base={base}
          nextVersion={draft.baseVersion + 1}
          isBusy={isBusy}
          onClose={close}
          onConfirm={(input) => {
            close();
            void putInForce(input);
          }}
        />
      )}
    </>
  );
}
