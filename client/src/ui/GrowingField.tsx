/**
 * A field for text of more than one line that grows with what is typed, by style alone. The framework's own measures itself when it
 * is drawn: of a step that is walked to it was a third of all computing.
 */
import { TextField, type TextFieldProps } from '@mui/material';

export type GrowingFieldProps = Pick<TextFieldProps, 'label' | 'value' | 'onChange'>;

/** A browser that cannot let it grow shows one line, which can be drawn larger. */
const GROWS = {
  '& textarea': {
    height: 'auto',
    minHeight: '1.4375em',
    fieldSizing: 'content',
    resize: 'vertical',
    overflowY: 'auto',
  },
} as const;

export function GrowingField(props: GrowingFieldProps) {
  return (
    <TextField
      {...props}
      size="small"
      slotProps={{
        input: { inputComponent: 'textarea' },
        htmlInput: { rows: 1 },
        // Small above the field the label is whole; in the field it would be cut.
        inputLabel: { shrink: true },
      }}
      sx={GROWS}
    />
  );
}
