/** The button of an action: pressed when the case allows it; when refused it stays, says why, and does nothing; else it is absent. */
import { Box, Button, type ButtonProps } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Refusal } from '@desk/shared/flow/refusal';
import { useCommand } from '../ui/commands';
import { RefusalHint } from '../ui/RefusalHint';
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

export function ActionButton({ record, action, onClick, extraRefusals = [], keys = null }: ActionButtonProps) {
  const translate = useTranslate();
  const hintId = useId();
  const refused = refusalsOf(record, action);
  const all = [...(refused ?? []), ...extraRefusals];
  const isRefused = all.length > 0;
  const label = translate(`vocabulary.action.${action}`);
  useCommand(refused === null || isRefused ? null : { id: action, label, keys, run: onClick });
  if (refused === null) {
    return null;
  }
  return (
    <Box sx={{ maxWidth: '24rem' }}>
      <Button
        size="small"
        {...LOOKS[formOf(action).tone]}
        aria-disabled={isRefused || undefined}
        aria-describedby={isRefused ? hintId : undefined}
        aria-keyshortcuts={keys ?? undefined}
        onClick={isRefused ? undefined : onClick}
        sx={
          isRefused
            ? {
                opacity: 1,
                color: 'text.secondary',
                bgcolor: 'transparent',
                borderStyle: 'dashed',
                borderColor: 'divider',
                borderWidth: 1,
                boxShadow: 'none',
                cursor: 'not-allowed',
                '&:hover': { bgcolor: 'transparent', boxShadow: 'none' },
              }
            : {}
        }
      >
        {label}
        <KeyAfter keys={keys} />
      </Button>
      <RefusalHint id={hintId} refusals={all} />
    </Box>
  );
}
