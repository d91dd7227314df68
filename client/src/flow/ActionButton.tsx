/** The button of an action: pressed when the case allows it; when refused it stays, says why, and does nothing; else it is absent. */
import { Box, Button, Tooltip, type ButtonProps } from '@mui/material';
import { useId, type Ref } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Refusal } from '@desk/shared/flow/refusal';
import { useCommand } from '../ui/commands';
import { RefusalHint, refusalSentence } from '../ui/RefusalHint';
import { KeyAfter } from './KeyHint';
import type { ActionForm } from '@desk/shared/flow/actions/form';
import { formOf } from './actionForms';
import type { PublicActionId } from '@desk/shared/flow/actions/actions';

export interface ActionButtonProps {
  readonly record: Pick<ApplicationDetail, 'actions'>;
  readonly action: PublicActionId;
  readonly onClick: () => void;
  /** What this screen itself still asks before the action, such as ticking a waiver. */
  readonly extraRefusals?: readonly Refusal[];
  /** The key that does the same, where the screen has one. */
  readonly keys?: string | null;
  /** Says why not, where the screen counts otherwise than the desk does. */
  readonly tell?: (refusals: readonly Refusal[]) => string;
}

/** All reasons as sentences. */
export function toldPlainly(refusals: readonly Refusal[], translate: ReturnType<typeof useTranslate>): string {
  return refusals.map((refusal) => refusalSentence(refusal, translate)).join(' ');
}

const LOOKS = {
  main: { variant: 'contained', color: 'primary' },
  plain: { variant: 'outlined', color: 'primary' },
  grave: { variant: 'outlined', color: 'error' },
} as const satisfies Record<ActionForm['tone'], Pick<ButtonProps, 'variant' | 'color'>>;

/** The reasons why an action is refused now: none when it is available, null when it does not belong here at all. */
export function refusalsOf(
  { actions }: Pick<ApplicationDetail, 'actions'>,
  action: PublicActionId,
): readonly Refusal[] | null {
  return actions.available.includes(action) ? [] : (actions.refused[action] ?? null);
}

const REFUSED_LOOK = {
  opacity: 1,
  color: 'text.secondary',
  bgcolor: 'transparent',
  borderStyle: 'dashed',
  borderColor: 'divider',
  borderWidth: 1,
  boxShadow: 'none',
  cursor: 'not-allowed',
  '&:hover': { bgcolor: 'transparent', boxShadow: 'none' },
} as const;

/** Lets the one box do the same; nothing while it is refused. */
export function useActionCommand(
  action: PublicActionId,
  { keys = null, onUse }: { readonly keys?: string | null; readonly onUse: (() => void) | null },
): void {
  const translate = useTranslate();
  const label = translate(`vocabulary.action.${action}`);
  useCommand(onUse === null ? null : { id: action, label, keys, run: onUse });
}

interface PlainButtonProps extends Omit<ActionButtonProps, 'record' | 'extraRefusals' | 'tell'> {
  /** Of the sentences that say why not; null when it can be done. */
  readonly hintId: string | null;
  readonly ref?: Ref<HTMLButtonElement>;
}

function PlainButton({ action, keys = null, hintId, onClick, ...rest }: PlainButtonProps) {
  const translate = useTranslate();
  const isRefused = hintId !== null;
  useActionCommand(action, { keys, onUse: isRefused ? null : onClick });
  return (
    <Button
      size="small"
      {...rest}
      {...LOOKS[formOf(action).tone]}
      aria-disabled={isRefused || undefined}
      aria-describedby={hintId ?? undefined}
      aria-keyshortcuts={keys ?? undefined}
      onClick={isRefused ? undefined : onClick}
      sx={{ whiteSpace: 'nowrap', ...(isRefused ? REFUSED_LOOK : {}) }}
    >
      {translate(`vocabulary.action.${action}`)}
      <KeyAfter keys={keys} />
    </Button>
  );
}

export function ActionButton({ record, action, onClick, extraRefusals = [], keys = null }: ActionButtonProps) {
  const hintId = useId();
  const refused = refusalsOf(record, action);
  if (refused === null) {
    return null;
  }
  const all = [...refused, ...extraRefusals];
  return (
    <Box sx={{ maxWidth: '24rem' }}>
      <PlainButton action={action} keys={keys} hintId={all.length > 0 ? hintId : null} onClick={onClick} />
      <RefusalHint id={hintId} refusals={all} />
    </Box>
  );
}

/** The same where there is no room below it: why not is said when it has the focus or the pointer. */
export function CompactActionButton(props: ActionButtonProps) {
  const { record, action, onClick, extraRefusals = [], keys = null, tell } = props;
  const translate = useTranslate();
  const hintId = useId();
  const refused = refusalsOf(record, action);
  if (refused === null) {
    return null;
  }
  const all = [...refused, ...extraRefusals];
  const why = tell?.(all) ?? toldPlainly(all, translate);
  return (
    <>
      <Tooltip title={why} describeChild>
        <PlainButton action={action} keys={keys} hintId={why === '' ? null : hintId} onClick={onClick} />
      </Tooltip>
      {why !== '' && (
        // Told with its button, and not once more as a text behind it.
        <span id={hintId} hidden>
          {why}
        </span>
      )}
    </>
  );
}
