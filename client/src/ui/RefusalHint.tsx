/** Says in sentences why something cannot be done now, and who could. */
import { Typography, type TypographyProps } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Refusal } from '@desk/shared/flow/refusal';
import { INTAKE_ITEM_IDS } from '@desk/shared/intake/mailItem';

type Translate = ReturnType<typeof useTranslate>;

function nameItem(item: string, translate: Translate): string {
  const known = INTAKE_ITEM_IDS.find((id) => id === item);
  return known === undefined ? item : translate(`vocabulary.intakeItem.${known}`);
}

/** One refusal as a sentence in the language of the screen. */
export function refusalSentence({ code, count, people, items }: Refusal, translate: Translate): string {
  return translate(`problems.refusal.${code}`, {
    smart_count: count ?? 0,
    people: (people ?? []).map(({ name }) => name).join(', '),
    items: (items ?? []).map((item) => nameItem(item, translate)).join(', '),
  });
}

export interface RefusalHintProps extends Pick<TypographyProps, 'id'> {
  readonly refusals: readonly Refusal[];
}

export function RefusalHint({ refusals, ...rest }: RefusalHintProps) {
  const translate = useTranslate();
  if (refusals.length === 0) {
    return null;
  }
  return (
    <Typography variant="body2" component="div" color="text.secondary" {...rest}>
      {refusals.map((refusal) => (
        <div key={refusal.code}>{refusalSentence(refusal, translate)}</div>
      ))}
    </Typography>
  );
}
