/** Offers the tour on the first page, until it was taken or turned down: once for an account, and never in front of anybody's work. */
import { Alert, Button } from '@mui/material';
import { useGetIdentity, useStore, useTranslate } from 'react-admin';
import { tour, TOUR_OFFERED } from './tourState';

export function TourOffer() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const [offered, setOffered] = useStore<readonly string[]>(TOUR_OFFERED, []);
  if (identity === undefined || offered.includes(String(identity.id))) {
    return null;
  }
  const settle = () => setOffered([...offered, String(identity.id)]);
  return (
    <Alert
      severity="info"
      role="note"
      // In a small window the buttons stand below what they answer, and each on one line.
      sx={{
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        '& .MuiAlert-message': { flex: '1 1 12rem' },
        '& button': { whiteSpace: 'nowrap' },
      }}
      action={
        <>
          <Button
            size="small"
            color="inherit"
            onClick={() => {
              settle();
              tour.start();
            }}
          >
            {translate('tour.start')}
          </Button>
          <Button size="small" color="inherit" onClick={settle}>
            {translate('tour.notNow')}
          </Button>
        </>
      }
    >
      {translate('tour.offer')}
    </Alert>
  );
}
