/** The actions that this person can take on the case now, from the table of transitions: what carries it on, and a menu of the rest; each opens its dialog. */
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, Button, ListItemText, Menu, MenuItem, type MenuItemProps } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { wasKept } from '@desk/shared/checks/appointment';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { NotMeDialog } from '../../dispatch/notMe/NotMeDialog';
import { CompactActionButton, refusalsOf, toldPlainly, useActionCommand } from '../../flow/ActionButton';
import { ActionDialog } from '../../flow/ActionDialog';
import { BAR_ACTIONS, formOf, NEXT_STEPS } from '../../flow/actionForms';
import type { FieldValues } from '../../flow/actionValues';
import type { PublicActionId } from '@desk/shared/flow/actions/actions';
import type { Refusal } from '@desk/shared/flow/refusal';
import { useLanguage } from '../../flow/useLanguage';
import type { Language } from '../../i18n/languages';
import { refusalSentence } from '../../ui/RefusalHint';
import { useShortcut } from '../../ui/shortcuts';
import { upgradeWords } from '../../intake/checklist/upgradeWords';
import { CorrectDialog } from './CorrectDialog';
import { IdentificationDialog } from './IdentificationDialog';
import { stepGroups } from './steps/steps';
import { stepsLeft } from './steps/stepsLeft';
import { SupplementDialog } from './SupplementDialog';

interface OpenDialogProps {
  readonly record: ApplicationDetail;
  readonly action: PublicActionId;
  readonly onClose: () => void;
}

interface Speech {
  readonly language: Language;
  readonly translate: ReturnType<typeof useTranslate>;
}

/** What a dialog starts with, where the case already says it. */
function suggestionsFor(
  record: ApplicationDetail,
  action: PublicActionId,
  { language, translate }: Speech,
): FieldValues {
  const { upgradeState, upgradeAnswer, establishmentChoice } = record;
  if (action === 'requestSupplement') {
    const question =
      establishmentChoice?.answer === 'asked'
        ? [translate('establishment.supplement', { number: establishmentChoice.number })]
        : [];
    return { missing: question.join('\n'), dueOn: record.usualDueOn };
  }
  if (action === 'recordAppointment') {
    // Most people are seen where they work; the officer changes it when it was elsewhere.
    return { place: record.address.city };
  }
  return action === 'withdraw' && upgradeState === 'denied' && upgradeAnswer !== null
    ? { reason: translate('checklist.upgrade.withdrawReason', upgradeWords(upgradeAnswer, { language, translate })) }
    : {};
}

function OpenDialog({ record, action, onClose }: OpenDialogProps) {
  const language = useLanguage();
  const translate = useTranslate();
  if (action === 'correct') {
    return <CorrectDialog record={record} onClose={onClose} />;
  }
  if (action === 'sendToIdentification') {
    return <IdentificationDialog record={record} onClose={onClose} />;
  }
  const suggested = suggestionsFor(record, action, { language, translate });
  if (action === 'requestSupplement') {
    return <SupplementDialog record={record} suggested={suggested} onClose={onClose} />;
  }
  if (action === 'reportNotMe') {
    return <NotMeDialog record={record} onClose={onClose} />;
  }
  return <ActionDialog record={record} action={action} suggested={suggested} onClose={onClose} />;
}

interface ActionEntryProps {
  readonly record: ApplicationDetail;
  readonly action: PublicActionId;
  readonly onUse: () => void;
}

/** An action in the menu; one that is refused stays, says why, and does nothing. What the menu gives its items, such as the focus, goes on. */
function ActionEntry({
  record,
  action,
  onUse,
  ...item
}: ActionEntryProps & Pick<MenuItemProps, 'autoFocus' | 'tabIndex'>) {
  const translate = useTranslate();
  const refusals = refusalsOf(record, action) ?? [];
  const isRefused = refusals.length > 0;
  return (
    <MenuItem
      {...item}
      aria-disabled={isRefused || undefined}
      onClick={isRefused ? undefined : onUse}
      sx={{ whiteSpace: 'normal' }}
    >
      <ListItemText
        primary={translate(`vocabulary.action.${action}`)}
        secondary={isRefused ? refusals.map((refusal) => refusalSentence(refusal, translate)).join(' ') : null}
        slotProps={{
          primary: {
            variant: 'body2',
            color: isRefused ? 'text.secondary' : formOf(action).tone === 'grave' ? 'error' : 'text.primary',
          },
          secondary: { variant: 'caption', component: 'div' },
        }}
        sx={{ maxWidth: '24rem', my: 0 }}
      />
    </MenuItem>
  );
}

/** An action of the menu in the one box, also while the menu is closed. */
function ActionCommand({ record, action, onUse }: ActionEntryProps) {
  useActionCommand(action, { onUse: refusalsOf(record, action)?.length === 0 ? onUse : null });
  return null;
}

interface MoreProps {
  readonly record: ApplicationDetail;
  readonly actions: readonly PublicActionId[];
  readonly onUse: (action: PublicActionId) => void;
}

/** Everything else that can be done with the case. */
function More({ record, actions, onUse }: MoreProps) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = () => setAnchor(button.current);
  useShortcut(',', 'bench.key.more', open);
  if (actions.length === 0) {
    return null;
  }
  return (
    <>
      {actions.map((action) => (
        <ActionCommand key={action} record={record} action={action} onUse={() => onUse(action)} />
      ))}
      <Button
        ref={button}
        size="small"
        variant="outlined"
        aria-haspopup="menu"
        aria-keyshortcuts=","
        aria-expanded={anchor !== null}
        endIcon={<ExpandMore aria-hidden />}
        onClick={open}
      >
        {translate('bench.more')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {actions.map((action) => (
          <ActionEntry
            key={action}
            record={record}
            action={action}
            onUse={() => {
              setAnchor(null);
              onUse(action);
            }}
          />
        ))}
      </Menu>
    </>
  );
}

/** What carries the case on now. Once somebody came, another appointment is nothing that comes next by itself. */
function nextStepOf(record: ApplicationDetail): PublicActionId | undefined {
  const { available } = record.actions;
  return NEXT_STEPS.find(
    (action) => available.includes(action) && !(action === 'sendToIdentification' && wasKept(record.appointments)),
  );
}

/** The main action of this moment: what carries the case on, also when something is still in its way. */
function mainAction(record: ApplicationDetail, offered: readonly PublicActionId[]): PublicActionId | null {
  const { available, refused } = record.actions;
  if (refused.take?.some(({ code }) => code === 'separateRoute') === true && available.includes('refer')) {
    return 'refer';
  }
  return (
    nextStepOf(record) ??
    NEXT_STEPS.find((action) => offered.includes(action) && !available.includes(action)) ??
    offered.find((action) => available.includes(action) && formOf(action).tone === 'main') ??
    null
  );
}

/** What the list at the left counts in steps is counted so here too: checks of one human are one step, and so are fields of one cause. */
const COUNTED: readonly string[] = ['checksIncomplete', 'mismatchesOpen'];

function useTellInSteps(record: ApplicationDetail): (refusals: readonly Refusal[]) => string {
  const translate = useTranslate();
  return (refusals) => {
    const others = refusals.filter(({ code }) => !COUNTED.includes(code));
    const left = others.length < refusals.length ? stepsLeft(stepGroups(record), translate) : '';
    if (left === '') {
      return toldPlainly(refusals, translate);
    }
    const sentence = `${left.charAt(0).toUpperCase()}${left.slice(1)}.`;
    return [sentence, toldPlainly(others, translate)].filter((part) => part !== '').join(' ');
  };
}

export function CaseActions({ record }: { readonly record: ApplicationDetail }) {
  const [action, setAction] = useState<PublicActionId | null>(null);
  const nextStep = nextStepOf(record);
  useShortcut('s', 'bench.key.nextStep', () => {
    setAction(nextStep ?? null);
  });
  const offered = BAR_ACTIONS.filter((candidate) => refusalsOf(record, candidate) !== null);
  const main = mainAction(record, offered);
  const tell = useTellInSteps(record);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      {main !== null && (
        <CompactActionButton
          record={record}
          action={main}
          tell={tell}
          keys={main === nextStep ? 's' : null}
          onClick={() => setAction(main)}
        />
      )}
      <More record={record} actions={offered.filter((candidate) => candidate !== main)} onUse={setAction} />
      {action !== null && <OpenDialog record={record} action={action} onClose={() => setAction(null)} />}
    </Box>
  );
}
