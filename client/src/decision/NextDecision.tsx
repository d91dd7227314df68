/** The way to the next case that waits for a decision, for whoever takes them. */
import { Alert, Button } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useGetList, usePermissions, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { ApplicationDetail, ApplicationRow } from '@desk/shared/contract/resources';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { KeyAfter } from '../flow/KeyHint';
import { isFocusFree } from '../ui/focusPage';
import { useShortcut } from '../ui/shortcuts';

const WAITING = {
  filter: { status: ['awaitingApproval'] },
  sort: { field: 'statusChangedAt', order: 'ASC' },
  pagination: { page: 1, perPage: 2 },
} as const;

/** Once a decision is made, what had the focus is gone: it goes to this button, as soon as the dialog that asked is closed. */
function useFocusWhenDecided(isDecided: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isDecided) {
      return undefined;
    }
    let frame = 0;
    const takeFocus = () => {
      if (isFocusFree()) {
        button.current?.focus();
      } else if (document.activeElement?.closest('[role="dialog"]') !== null) {
        frame = requestAnimationFrame(takeFocus);
      }
    };
    frame = requestAnimationFrame(takeFocus);
    return () => cancelAnimationFrame(frame);
  }, [isDecided]);
  return button;
}

interface NextButtonProps {
  readonly afterId: string;
  /** It was decided just now. */
  readonly isDecided?: boolean;
}

function NextButton({ afterId, isDecided = false }: NextButtonProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const button = useFocusWhenDecided(isDecided);
  const { data = [] } = useGetList<ApplicationRow>('applications', { ...WAITING, filter: { ...WAITING.filter } });
  const next = data.find(({ id }) => id !== afterId);
  const go = () => {
    if (next !== undefined) {
      void navigate(`/applications/${next.id}/show`);
    }
  };
  useShortcut('n', 'decision.next', go);
  return (
    <Button
      ref={button}
      size="small"
      color={isDecided ? 'inherit' : 'primary'}
      aria-disabled={next === undefined || undefined}
      aria-keyshortcuts="n"
      onClick={go}
    >
      {translate(next === undefined ? 'decision.noNext' : 'decision.next')}
      <KeyAfter keys={next === undefined ? null : 'n'} />
    </Button>
  );
}

const isWaiting = ({ status }: ApplicationDetail): boolean => status === 'awaitingApproval';

/** While the case waits for a decision: the way past it. */
export function NextDecision({ record }: { readonly record: ApplicationDetail }) {
  const { permissions } = usePermissions<string | null>();
  return permissions === 'supervisor' && isWaiting(record) ? <NextButton afterId={record.id} /> : null;
}

/** Where the case was decided while it was open: what became of it, and the way on, whatever part of it is in view now. */
export function AfterDecision({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const { permissions } = usePermissions<string | null>();
  const [wasWaiting, setWasWaiting] = useState(isWaiting(record));
  if (!wasWaiting && isWaiting(record)) {
    setWasWaiting(true);
  }
  if (permissions !== 'supervisor' || !wasWaiting || isWaiting(record)) {
    return null;
  }
  return (
    <Alert severity="success" sx={{ py: 0 }} action={<NextButton afterId={record.id} isDecided />}>
      {translate('decision.decided', { status: lowerFirst(translate(`vocabulary.status.${record.status}`)) })}
    </Alert>
  );
}
