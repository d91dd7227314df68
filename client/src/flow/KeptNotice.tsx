/** Says that what stands in a form was typed before, with the way to begin anew. */
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { KeptDraft } from './keptDrafts';

export function KeptNotice({ draft }: { readonly draft: Pick<KeptDraft<object>, 'isRestored' | 'reset'> }) {
  const translate = useTranslate();
  const [isGone, setGone] = useState(false);
  if (!draft.isRestored || isGone) {
    return null;
  }
  return (
    <Box role="status" sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="caption">{translate('general.kept')}</Typography>
      <Button
        size="small"
        onClick={() => {
          draft.reset();
          setGone(true);
        }}
      >
        {translate('general.startAnew')}
      </Button>
    </Box>
  );
}
