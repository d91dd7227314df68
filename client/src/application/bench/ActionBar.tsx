/** The actions that this person can take on the case now, from the table of transitions; each opens its dialog. */
import { Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { NotMeDialog } from '../../dispatch/notMe/NotMeDialog';
import { ActionButton, refusalsOf } from '../../flow/ActionButton';
import { ActionDialog } from '../../flow/ActionDialog';
import { BAR_ACTIONS, NEXT_STEPS } from '../../flow/actionForms';
import type { FieldValues } from '../../flow/actionValues';
import type { PublicActionId } from '@desk/shared/flow/actions/actions';
import { useLanguage } from '../../flow/useLanguage';
import type { Language } from '../../i18n/i18nProvider';
import { useShortcut } from '../../ui/shortcuts';
import { upgradeWords } from '../../intake/checklist/upgradeWords';
import { CorrectDialog } from './CorrectDialog';
import { IdentificationDialog } from './IdentificationDialog';
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

export function ActionBar({ record }: { readonly record: ApplicationDetail }) {
  const [action, setAction] = useState<PublicActionId | null>(null);
  const nextStep = NEXT_STEPS.find((candidate) => record.actions.available.includes(candidate));
  useShortcut('s', 'bench.key.nextStep', () => {
    setAction(nextStep ?? null);
  });
  const offered = BAR_ACTIONS.filter((candidate) => refusalsOf(record, candidate) !== null);
  if (offered.length === 0) {
    return null;
  }
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}>
      {offered.map((candidate) => (
        <ActionButton
          key={candidate}
          record={record}
          action={candidate}
          keys={candidate === nextStep ? 's' : null}
          onClick={() => {
            setAction(candidate);
          }}
        />
      ))}
      {action !== null && (
        <OpenDialog
          record={record}
          action={action}
          onClose={() => {
            setAction(null);
          }}
        />
      )}
    </Box>
  );
}
