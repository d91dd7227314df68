/** Says what became of a letter that is not what the screen shows any more: who did what, and how to go on. It stays until somebody goes on. */
import { Alert, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { LetterFate, ScannedLetter } from '@desk/shared/intake/mailBatch';
import { DateTimeText } from '../../ui/DateTimeText';
import { GoOnLinks } from './GoOnLinks';

export interface GoneNoticeProps {
  readonly fate: LetterFate | null;
  /** The letter as it is now; null when it is no more. */
  readonly now: ScannedLetter | null;
  /** This person did it just now: then it is no warning. */
  readonly isOwn?: boolean;
  /** Shows the letter as it is now; null when it has left this part of the tray. */
  readonly onShow: (() => void) | null;
  /** Null where this was the last letter. */
  readonly onNext: (() => void) | null;
  /** What is said where it was. */
  readonly emptyKey: string;
}

export function GoneNotice({ fate, now, isOwn = false, onShow, onNext, emptyKey }: GoneNoticeProps) {
  const translate = useTranslate();
  const caseId = now?.applicationId ?? null;
  return (
    <Alert severity={isOwn ? 'info' : 'warning'} role={isOwn ? 'status' : 'alert'}>
      {fate === null ? (
        translate('intake.tray.gone.unknown')
      ) : (
        <>
          {translate(`intake.tray.gone.${fate.fate}`, { name: fate.byName, number: fate.applicationNumber ?? '' })}{' '}
          <DateTimeText value={fate.at} withTime />
        </>
      )}
      {onNext === null && <Box sx={{ mt: 1 }}>{translate(emptyKey)}</Box>}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1 }}>
        {onShow !== null && (
          <Button size="small" variant="outlined" color="inherit" onClick={onShow}>
            {translate('intake.tray.gone.show')}
          </Button>
        )}
        {fate?.fate === 'linked' && caseId !== null && (
          <Button size="small" color="inherit" component={Link} to={`/applications/${caseId}/show`}>
            {translate('intake.tray.gone.toCase')}
          </Button>
        )}
        {fate !== null && fate.intoId !== null && (
          <Button size="small" color="inherit" component={Link} to={`/scanned-letters?letter=${fate.intoId}`}>
            {translate('intake.tray.gone.toOther')}
          </Button>
        )}
        {onNext === null ? (
          <GoOnLinks />
        ) : (
          <Button size="small" color="inherit" onClick={onNext}>
            {translate('intake.tray.next')}
          </Button>
        )}
      </Box>
    </Alert>
  );
}
