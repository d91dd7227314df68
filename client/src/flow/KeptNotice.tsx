/** Says that what stands in a form was typed before, or stands over what a colleague saved meanwhile; with the way to begin anew. */
import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { KeptEdits } from './keptEdits';
import type { KeptDraft } from './keptDrafts';

/** What it needs of a draft. */
export type SaidKept = Pick<KeptDraft<object>, 'isRestored' | 'reset'> &
  Partial<Pick<KeptEdits<object>, 'isOverOthers'>>;

/** The button goes that was pressed; who pressed it goes on in the first field below it. */
function focusFieldAfter(button: HTMLElement): void {
  const fields = document.querySelectorAll<HTMLElement>(
    ':is(input:not([type=hidden]), textarea, select):enabled:not([aria-hidden])',
  );
  const isBelow = (field: HTMLElement) =>
    (button.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  [...fields].find(isBelow)?.focus();
}

export function KeptNotice({ draft }: { readonly draft: SaidKept }) {
  const translate = useTranslate();
  const startAnew = (
    <Button
      size="small"
      color="inherit"
      onClick={({ currentTarget }) => {
        draft.reset();
        focusFieldAfter(currentTarget);
      }}
    >
      {translate('general.startAnew')}
    </Button>
  );
  if (draft.isOverOthers === true) {
    return (
      <Alert severity="warning" action={startAnew}>
        {translate('general.keptOverOthers')}
      </Alert>
    );
  }
  return !draft.isRestored ? null : (
    <Box role="status" sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="caption">{translate('general.kept')}</Typography>
      {startAnew}
    </Box>
  );
}
