/** Where the post goes on when the tray has no more letters. */
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

export function GoOnLinks() {
  const translate = useTranslate();
  return (
    <>
      <Button size="small" color="inherit" component={Link} to="/intake">
        {translate('intake.tray.toQuestions')}
      </Button>
      <Button size="small" color="inherit" component={Link} to="/mail-batches">
        {translate('intake.tray.toBatches')}
      </Button>
    </>
  );
}
