/** Tells those who do not see the page that something is still on its way; on the page itself its place is empty meanwhile. */
import { Box } from '@mui/material';
import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { visuallyHidden } from '../ui/visuallyHidden';

/** What comes sooner needs no word. */
const LONG_MS = 1000;

export function LoadingTold() {
  const translate = useTranslate();
  // What is only asked again stands on the page already.
  const isComing = useIsFetching({ predicate: ({ state }) => state.data === undefined }) > 0;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isComing) {
      return undefined;
    }
    const timer = window.setTimeout(() => setLong(true), LONG_MS);
    return () => {
      window.clearTimeout(timer);
      setLong(false);
    };
  }, [isComing]);
  return (
    <Box role="status" style={visuallyHidden}>
      {isLong ? translate('general.loading') : ''}
    </Box>
  );
}
