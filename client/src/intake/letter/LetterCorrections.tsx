/** What can still be done with a letter that has its case: move it to another one, take it off when it was a mistake, and say where its paper is. */
import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { awaitsScan, type MailItem } from '@desk/shared/intake/mailItem';
import { useMayRegister } from '../post/useMayRegister';
import { PaperDialog } from './PaperDialog';
import { RelinkDialog } from './RelinkDialog';
import { StrikeDialog } from './StrikeDialog';

export interface LetterCorrectionsProps {
  readonly letter: MailItem;
  readonly caseVersion: number;
}

export function LetterCorrections({ letter, caseVersion }: LetterCorrectionsProps) {
  const translate = useTranslate();
  const mayRegister = useMayRegister();
  const [asked, setAsked] = useState<'relink' | 'paper' | 'strike' | null>(null);
  if (!mayRegister) {
    return null;
  }
  const close = () => setAsked(null);
  return (
    <>
      <Button size="small" color="inherit" onClick={() => setAsked('relink')}>
        {translate('intake.relink.open')}
      </Button>
      <Button size="small" color="inherit" onClick={() => setAsked('paper')}>
        {translate('intake.paper.open')}
      </Button>
      {awaitsScan(letter) && (
        <Button size="small" color="inherit" onClick={() => setAsked('strike')}>
          {translate('intake.strike.open')}
        </Button>
      )}
      {asked === 'strike' && <StrikeDialog letter={letter} caseVersion={caseVersion} onClose={close} />}
      {asked === 'relink' && <RelinkDialog letter={letter} caseVersion={caseVersion} onClose={close} />}
      {asked === 'paper' && <PaperDialog letter={letter} onClose={close} />}
    </>
  );
}
