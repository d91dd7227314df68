/** The pages of a letter in the tray, one at a time, turned and enlarged as on the bench: what is done is done to the page that is seen. */
import { Alert, Box } from '@mui/material';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { PageTools } from '../../ui/scan/PageTools';
import { TurnedPage } from '../../ui/scan/TurnedPage';
import { useWidth } from '../../ui/scan/useWidth';
import { WHOLE } from '../../ui/scan/view';
import { useShortcut } from '../../ui/shortcuts';
import { useBatchPage } from './useBatchPage';

export interface LetterPagesProps {
  readonly letter: ScannedLetter;
  /** Place in the letter, 1 is the first. */
  readonly at: number;
  readonly onTurn: (at: number) => void;
  /** A page of this letter is on the screen, or cannot be shown. */
  readonly onSeen: () => void;
}

export function LetterPages({ letter, at, onTurn, onSeen }: LetterPagesProps) {
  const translate = useTranslate();
  const [view, setView] = useState(WHOLE);
  const { place, width } = useWidth();
  const { pages, batchId, fileName } = letter;
  const page = pages[at - 1] ?? 1;
  const { picture, hasFailed } = useBatchPage({ batchId, page, width: Math.floor(width * view.zoom) });
  const turn = (wanted: number) => onTurn(Math.max(1, Math.min(pages.length, wanted)));
  useShortcut('ArrowRight', 'intake.tray.nextPage', () => turn(at + 1));
  useShortcut('ArrowLeft', 'intake.tray.previousPage', () => turn(at - 1));
  const tellSeen = useEffectEvent(onSeen);
  useEffect(() => {
    if (hasFailed) {
      tellSeen();
    }
  }, [hasFailed]);
  const label = translate('intake.tray.pageAlt', { page, file: fileName });
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Box
        role="toolbar"
        aria-label={translate('bench.scan.tools')}
        sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap' }}
      >
        <PageTools page={at} pages={pages.length} view={view} onPage={turn} onView={setView} />
      </Box>
      <Box ref={place} tabIndex={0} role="region" aria-label={label} sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        {hasFailed && picture === null ? (
          <Alert severity="warning">{translate('intake.tray.pageFailed')}</Alert>
        ) : (
          <TurnedPage
            key={`${batchId} ${String(page)}`}
            picture={picture}
            width={width}
            view={view}
            label={label}
            onShown={onSeen}
          />
        )}
      </Box>
    </Box>
  );
}
