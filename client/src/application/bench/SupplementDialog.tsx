/** Asks the customer for what the case itself says is missing or differs, and for what the officer adds. */
import { Checkbox, FormControl, FormControlLabel, FormGroup, FormLabel, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { asAsked, askableItems, refKey, type Askable, type SupplementRef } from '@desk/shared/flow/supplement';
import { bothValues, wordItem } from '@desk/shared/dispatch/messages/wordItems';
import { textOf } from '../../flow/actionValues';
import { ActionDialog, type ActionDialogProps } from '../../flow/ActionDialog';
import { MessagePreview } from '../../flow/MessagePreview';
import { useLanguage } from '../../flow/useLanguage';

interface AskedProps {
  readonly askable: readonly Askable[];
  readonly chosen: readonly SupplementRef[];
  readonly onChange: (chosen: readonly SupplementRef[]) => void;
}

function isChosen(chosen: readonly SupplementRef[], ref: SupplementRef): boolean {
  return chosen.some((one) => refKey(one) === refKey(ref));
}

function Asked({ askable, chosen, onChange }: AskedProps) {
  const translate = useTranslate();
  const language = useLanguage();
  if (askable.length === 0) {
    return <Typography variant="body2">{translate('bench.supplement.nothing')}</Typography>;
  }
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{translate('bench.supplement.asked')}</FormLabel>
      <FormGroup sx={{ maxHeight: '40vh', overflowY: 'auto', flexWrap: 'nowrap' }}>
        {askable.map(({ ref, item }) => {
          const asked = asAsked(item);
          const { about, text } = wordItem(asked, language, 'registeredAddress');
          const both = bothValues(asked, language)
            .map(({ label, value }) => `${label}: ${value}`)
            .join(', ');
          return (
            <FormControlLabel
              key={refKey(ref)}
              control={<Checkbox size="small" checked={isChosen(chosen, ref)} />}
              label={`${about === null ? '' : `${about}: `}${text}${both === '' ? '' : ` (${both})`}`}
              sx={{ overflowWrap: 'anywhere', alignItems: 'start' }}
              onChange={(_event, checked) => {
                onChange(checked ? [...chosen, ref] : chosen.filter((other) => refKey(other) !== refKey(ref)));
              }}
            />
          );
        })}
      </FormGroup>
    </FormControl>
  );
}

/** What the preview takes of what would be sent; the remark for colleagues is not even handed to it. */
function previewed({ asked, missing, dueOn, customerNote }: Readonly<Record<string, unknown>>) {
  return {
    kind: 'supplementRequest',
    asked: asked as SupplementRef[],
    missing: missing as string[],
    dueOn: textOf(dueOn),
    customerNote: textOf(customerNote),
  } as const;
}

export function SupplementDialog({ record, suggested, onClose }: Omit<ActionDialogProps, 'action'>) {
  const askable = askableItems(record);
  const [chosen, setChosen] = useState<readonly SupplementRef[]>(() => askable.map(({ ref }) => ref));
  return (
    <ActionDialog
      record={record}
      action="requestSupplement"
      fixed={{ asked: chosen }}
      {...(suggested === undefined ? {} : { suggested })}
      after={(input) => <MessagePreview record={record} input={previewed(input)} />}
      onClose={onClose}
    >
      <Asked askable={askable} chosen={chosen} onChange={setChosen} />
    </ActionDialog>
  );
}
