/** Says in sentences why something cannot be done now, and who could. */
import { Typography, type TypographyProps } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Refusal } from '@desk/shared/flow/refusal';

type Translate = ReturnType<typeof useTranslate>;

/** One refusal as a sentence in the language of the screen. */
export function refusalSentence({ code, count, people, items }: Refusal, translate: Translate): string {
  return translate(`problems.refusal.${code}`, {
    smart_count: count ?? 0,
    items: (items ?? []).join(', '),
    people: (people ?? []).map(({ name }) => name).join(', '),
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
