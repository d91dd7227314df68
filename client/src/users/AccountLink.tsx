/** Who a colleague is at the organisation, to sign in through it: one administrator says so, another one confirms. */
import { Alert, Button, TextField, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useGetIdentity, useNotify, useRecordContext, useTranslate } from 'react-admin';
import type { AccountRow } from '@desk/shared/contract/resources';
import type { AccountLink, LinkConfirming, LinkUndoing } from '@desk/shared/contract/singleSignOn';
import { failureWords } from '../flow/failureWords';
import type { DeskDataProvider } from '../providers/dataProvider';
import { DateTimeText } from '../ui/DateTimeText';
import { DialogFrame } from '../ui/DialogFrame';
import { SureDialog } from '../ui/SureDialog';
import { keepFocusSoon } from '../ui/focusPage';
import { AnswerToRequest } from './AnswerToRequest';

type Act = 'refuseLink' | 'unlink';

const ENDS = ['isAnother', 'endsCertificates', 'endsPassword'] as const satisfies readonly (keyof LinkConfirming)[];

function useLink(id: string) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const queryClient = useQueryClient();
  const [notify, translate] = [useNotify(), useTranslate()];
  const [isBusy, setBusy] = useState(false);
  const queryKey = ['accountLink', id];
  const { data } = useQuery({ queryKey, queryFn: () => dataProvider.accountLink(id) });
  const take = (link: AccountLink, said: string): void => {
    queryClient.setQueryData(queryKey, link);
    keepFocusSoon();
    notify(said, { type: 'success' });
  };
  const answer = async (asked: () => Promise<AccountLink>, said: string): Promise<void> => {
    setBusy(true);
    try {
      take(await asked(), said);
    } catch (error) {
      notify(failureWords(error, translate), { type: 'error', autoHideDuration: null });
    }
    setBusy(false);
  };
  const act = (what: Act): void => void answer(() => dataProvider[what](id), `accounts.link.${what}Done`);
  const confirm = (subject: string): void =>
    void answer(() => dataProvider.confirmLink(id, { subject }), 'accounts.link.confirmLinkDone');
  /** @throws whatever was refused, to be said in the dialog */
  const ask = async (subject: string): Promise<void> => {
    take(await dataProvider.askLink(id, { subject }), 'accounts.link.asked');
  };
  return { link: data, isBusy, act, confirm, ask };
}

/** What confirming brings about beside the link itself, before it is done. */
function Ends({ confirming }: { readonly confirming: LinkConfirming }) {
  const translate = useTranslate();
  return ENDS.filter((what) => confirming[what]).map((what) => (
    <Typography key={what} variant="body2" sx={{ mb: 1 }}>
      {translate(`accounts.link.${what}`)}
    </Typography>
  ));
}

function StandingOf({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const { link, isBusy, act, confirm } = useLink(id);
  const shown = link?.subject ?? null;
  const subject = shown ?? translate('accounts.link.changed');
  if (link === undefined || (link.waiting === null && link.linkedSince === null)) {
    return null;
  }
  return link.waiting === null ? (
    <Alert severity="info" sx={{ maxWidth: 640, overflowWrap: 'anywhere' }}>
      {translate('accounts.link.linked', { subject })} <DateTimeText value={link.linkedSince} />
    </Alert>
  ) : (
    <AnswerToRequest
      asked={link.waiting}
      refused={link.waiting.refused}
      what={translate('accounts.link.waits', { asker: link.waiting.askedBy.name })}
      help={translate('accounts.link.help')}
      confirmText={translate('accounts.link.confirm')}
      isBusy={isBusy}
      onConfirm={shown === null ? null : () => confirm(shown)}
      onRefuse={() => act('refuseLink')}
    >
      <Typography variant="body2" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
        {translate('accounts.link.subject')}: <strong>{subject}</strong>
      </Typography>
      {link.confirming !== null && <Ends confirming={link.confirming} />}
    </AnswerToRequest>
  );
}

interface DialogProps {
  readonly name: string;
  readonly onAsk: (subject: string) => Promise<void>;
  readonly onClose: () => void;
}

function LinkDialog({ name, onAsk, onClose }: DialogProps) {
  const translate = useTranslate();
  const [subject, setSubject] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = async (): Promise<void> => {
    setBusy(true);
    try {
      await onAsk(subject.trim());
      onClose();
    } catch (error) {
      setProblem(failureWords(error, translate));
      setBusy(false);
    }
  };
  const isReady = subject.trim() !== '';
  return (
    <DialogFrame
      title={translate('accounts.link.title')}
      answer={{ text: translate('accounts.askReset'), onGive: () => void ask(), isBusy, isReady }}
      problem={problem}
      onClose={onClose}
    >
      <Typography>{translate('accounts.link.askHelp', { name })}</Typography>
      <TextField
        label={translate('accounts.link.subject')}
        value={subject}
        onChange={({ target }) => setSubject(target.value)}
        helperText={translate('accounts.link.subjectHelp')}
        autoComplete="off"
        slotProps={{ htmlInput: { maxLength: 255 } }}
        autoFocus
        fullWidth
      />
    </DialogFrame>
  );
}

interface UndoProps {
  readonly name: string;
  readonly undoing: LinkUndoing;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** Says what it ends before it is done, and beforehand why the desk would not do it. */
function UndoButton({ name, undoing, isBusy, onUndo }: UndoProps) {
  const translate = useTranslate();
  const [isAsking, setAsking] = useState(false);
  const { refused, endsPassword } = undoing;
  const password = translate(endsPassword ? 'accounts.unlinkEndsPassword' : 'accounts.unlinkKeepsPassword');
  return (
    <>
      <Button variant="outlined" disabled={isBusy || refused !== null} onClick={() => setAsking(true)}>
        {translate('accounts.link.unlink')}
      </Button>
      {refused !== null && (
        <Typography variant="body2" color="text.secondary" sx={{ flexBasis: '100%', maxWidth: 640 }}>
          {translate(`problems.error.${refused}`)}
        </Typography>
      )}
      {isAsking && (
        <SureDialog
          title={translate('accounts.unlinkAsk')}
          warning={`${translate('accounts.unlinkHelp', { name })} ${password}`}
          confirm={translate('accounts.link.unlink')}
          isBusy={isBusy}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onUndo();
          }}
        />
      )}
    </>
  );
}

function ButtonsOf({ user }: { readonly user: AccountRow }) {
  const translate = useTranslate();
  const { link, isBusy, act, ask } = useLink(user.id);
  const { identity } = useGetIdentity();
  const [isOpen, setOpen] = useState(false);
  if (link === undefined || link.waiting !== null || identity?.id === user.id) {
    return null;
  }
  if (link.undoing !== null) {
    return <UndoButton name={user.name} undoing={link.undoing} isBusy={isBusy} onUndo={() => act('unlink')} />;
  }
  return link.isSetUp ? (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('accounts.link.title')}
      </Button>
      {isOpen && <LinkDialog name={user.name} onAsk={ask} onClose={() => setOpen(false)} />}
    </>
  ) : null;
}

export function LinkStanding() {
  const user = useRecordContext<AccountRow>();
  return user === undefined ? null : <StandingOf id={user.id} />;
}

export function LinkButtons() {
  const user = useRecordContext<AccountRow>();
  return user === undefined ? null : <ButtonsOf user={user} />;
}
