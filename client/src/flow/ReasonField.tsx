/** Asks why: one field with one rule and one sentence for what a reason lacks, wherever one is given. */
import { TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { isReason, REASON } from '@desk/shared/language/reason';
import { KeptNotice, type SaidKept } from './KeptNotice';

export interface ReasonFieldProps {
  /** In the language of the screen; the usual word when left out. */
  readonly label?: string;
  /** What would be a reason here, or where it will stand. */
  readonly help?: string;
  readonly value: string;
  /** Somebody tried to go on: what it lacks is said. */
  readonly wasTried: boolean;
  readonly autoFocus?: boolean;
  /** Takes more than a line; elsewhere Enter goes on. */
  readonly isLong?: boolean;
  /** Where the reason is kept, and it is all that is asked: the field says when it stood there before. */
  readonly draft?: SaidKept;
  readonly onChange: (text: string) => void;
}

export function ReasonField({
  label,
  help,
  value,
  wasTried,
  isLong = false,
  draft,
  onChange,
  ...more
}: ReasonFieldProps) {
  const translate = useTranslate();
  const isMissing = wasTried && !isReason(value);
  return (
    <>
      {draft !== undefined && <KeptNotice draft={draft} />}
      <TextField
        required
        fullWidth
        size="small"
        label={label ?? translate('general.reason')}
        value={value}
        error={isMissing}
        helperText={isMissing ? translate('general.reasonShort') : help}
        // The browser would say in words of its own that it is empty, before the form does.
        slotProps={{ htmlInput: { required: false, 'aria-required': true, maxLength: REASON.most } }}
        onChange={({ target }) => onChange(target.value)}
        {...(isLong ? { multiline: true, minRows: 2 } : {})}
        {...more}
      />
    </>
  );
}
