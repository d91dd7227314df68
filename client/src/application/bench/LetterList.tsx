/** The letters of a case: when each came in, how, where the paper lies, and what was scanned. */
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { IntakeFinding } from '@desk/shared/intake/intakeQuestions';
import { awaitsScan, type MailItem, type PaperPlace } from '@desk/shared/intake/mailItem';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { formatDay, formatMoment } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import { MissingList } from '../../intake/checklist/MissingList';
import { LetterCorrections } from '../../intake/letter/LetterCorrections';
import type { ScanPosition } from './scan/ScanViewer';

export interface LetterListProps {
  readonly letters: readonly MailItem[];
  /** Of the case they lie on; it goes with every change, so that nobody moves a letter of a case that changed meanwhile. */
  readonly caseVersion: number;
  /** What misses in the case's post; each letter shows what officers found missing in it. */
  readonly findings: readonly IntakeFinding[];
  readonly onShowScan: (position: ScanPosition) => void;
}

interface LetterProps extends Omit<LetterListProps, 'letters'> {
  readonly letter: MailItem;
}

function Letter({ letter, caseVersion, findings, onShowScan }: LetterProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const paperText = ({ fate, on, place }: PaperPlace) =>
    translate(place === '' ? 'intake.paper.at' : 'intake.paper.atPlace', {
      fate: lowerFirst(translate(`vocabulary.paperFate.${fate}`)),
      day: formatDay(on, language),
      place,
    });
  const details = [
    translate(`vocabulary.delivery.${letter.delivery}`),
    letter.sender,
    letter.signedOn === null ? '' : translate('bench.signedOn', { day: formatDay(letter.signedOn, language) }),
    letter.archivePlace === '' ? '' : translate('bench.archivePlace', { place: letter.archivePlace }),
    letter.paper ? paperText(letter.paper) : '',
    letter.remark,
  ];
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Typography sx={{ fontWeight: 600 }}>
        {letter.number}, {lowerFirst(translate('bench.receivedOn'))} {formatDay(letter.receivedOn, language)}
      </Typography>
      <Typography variant="body2">{details.filter((part) => part !== '').join(' · ')}</Typography>
      <Typography variant="caption" color="text.secondary">
        {translate('bench.registeredBy', {
          name: letter.registeredByName,
          moment: formatMoment(letter.registeredAt, language),
        })}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {letter.documents.map(({ id, fileName, pages }) => (
          <Button
            key={id}
            size="small"
            onClick={() => {
              onShowScan({ documentId: id, page: 1 });
            }}
          >
            {pages === null ? fileName : translate('bench.scanPages', { name: fileName, smart_count: pages })}
          </Button>
        ))}
        {awaitsScan(letter) && (
          <Button component={Link} to={`/mail-items/${letter.id}`} size="small" variant="outlined" color="warning">
            {translate('intake.waiting.here')}
          </Button>
        )}
        <LetterCorrections letter={letter} caseVersion={caseVersion} />
      </Box>
      <MissingList findings={findings.filter(({ mailItemId }) => mailItemId === letter.id)} />
    </Box>
  );
}

export function LetterList({ letters, ...shared }: LetterListProps) {
  const translate = useTranslate();
  if (letters.length === 0) {
    return <Typography>{translate('bench.noLetters')}</Typography>;
  }
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {letters.map((letter) => (
        <Letter key={letter.id} letter={letter} {...shared} />
      ))}
    </Box>
  );
}
