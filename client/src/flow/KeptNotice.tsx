/** Says that what stands in a form was typed before, or stands over what a colleague saved meanwhile; with the way to begin anew. */
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { KeptEdits } from './keptEdits';
import type { KeptDraft } from './keptDrafts';

interface Props {
  readonly draft: Pick<KeptDraft<object>, 'isRestored' | 'reset'> & Partial<Pick<KeptEdits<object>, 'isOverOthers'>>;
}

export function KeptNotice({ draft }: Props) {
  const translate = useTranslate();
  const [isGone, setGone] = useState(false);
  const startAnew = (
    <Button
      size="small"
      color="inherit"
      onClick={() => {
        draft.reset();
        setGone(true);
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
  return !draft.isRestored || isGone ? null : (
    <Box role="status" sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="caption">{translate('general.kept')}</Typography>
      {startAnew}
    </Box>
  );
}
