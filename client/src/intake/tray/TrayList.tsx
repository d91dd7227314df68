/** The letters of the tray, to choose one from: searched, sorted, page by page, each with its file, day and a small picture. */
import { Box, List, ListItem, ListItemButton, ListItemText, MenuItem, Pagination, TextField } from '@mui/material';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { DateTimeText } from '../../ui/DateTimeText';
import { useCountedText } from '../../ui/useCounted';
import { pagesText } from '../batches/pagesText';
import { TRAY_SORTS, type TraySort } from './trayAddress';
import { TrayThumb } from './TrayThumb';
import type { useTray } from './useTray';

interface TrayProps {
  readonly tray: ReturnType<typeof useTray>;
}

export interface TrayListProps extends TrayProps {
  /** What stands in the place of the letters when there are none. */
  readonly empty: ReactNode;
  readonly onOpen: (id: string) => void;
  /** Which part of the tray is listed. */
  readonly children: ReactNode;
}

const PAUSE_MILLISECONDS = 300;

function whyKey({ status, cause }: ScannedLetter): string {
  return status === 'unmatched' && cause !== null
    ? `vocabulary.trayCause.${cause}`
    : `vocabulary.letterStatus.${status}`;
}

/** What is typed is asked for after a pause. */
function SearchField({ tray }: TrayProps) {
  const translate = useTranslate();
  const { q } = tray.address;
  const [typed, setTyped] = useState(q);
  const ask = useEffectEvent(() => {
    if (typed !== q) {
      tray.go({ q: typed, list: 1 }, true);
    }
  });
  useEffect(() => {
    const timer = setTimeout(() => ask(), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextField
      type="search"
      size="small"
      fullWidth
      label={translate('intake.tray.find')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

function SortField({ tray }: TrayProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      size="small"
      fullWidth
      label={translate('intake.tray.sort')}
      value={tray.address.sort}
      onChange={(event) => tray.go({ sort: event.target.value as TraySort, list: 1 })}
    >
      {Object.keys(TRAY_SORTS).map((sort) => (
        <MenuItem key={sort} value={sort}>
          {translate(`intake.tray.sorts.${sort}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Row({
  letter,
  isOpen,
  onOpen,
}: {
  readonly letter: ScannedLetter;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const translate = useTranslate();
  const { pages, fileName, receivedOn, applicationNumber } = letter;
  return (
    <ListItem disablePadding>
      <ListItemButton selected={isOpen} aria-current={isOpen ? 'true' : undefined} onClick={onOpen}>
        <TrayThumb letter={letter} />
        <ListItemText
          primary={translate('intake.tray.letter', { pages: pagesText(pages), smart_count: pages.length })}
          secondary={
            <>
              <bdi>{fileName}</bdi>, <DateTimeText value={receivedOn} />
              <br />
              {[translate(whyKey(letter)), applicationNumber].filter(Boolean).join(' ')}
            </>
          }
          slotProps={{ primary: { sx: { fontWeight: 600 } }, secondary: { sx: { overflowWrap: 'anywhere' } } }}
        />
      </ListItemButton>
    </ListItem>
  );
}

export function TrayList({ tray, empty, onOpen, children }: TrayListProps) {
  const translate = useTranslate();
  const countedText = useCountedText();
  const { letters, address, lists } = tray;
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ display: 'grid', gap: 1, p: 1, borderBottom: 1, borderColor: 'divider' }}>
        {children}
        <SearchField tray={tray} />
        <SortField tray={tray} />
        <Box role="status" sx={{ typography: 'body2', color: 'text.secondary' }}>
          {tray.isLoaded && countedText('intake.tray.count', tray)}
        </Box>
      </Box>
      {letters.length === 0 ? (
        empty
      ) : (
        <List
          dense
          aria-label={translate('intake.tray.list')}
          sx={{ p: 0, flex: '1 1 auto', minHeight: 0, overflowY: 'auto' }}
        >
          {letters.map((letter) => (
            <Row
              key={letter.id}
              letter={letter}
              isOpen={letter.id === address.letter}
              onOpen={() => onOpen(letter.id)}
            />
          ))}
        </List>
      )}
      {lists > 1 && (
        <Pagination
          size="small"
          siblingCount={0}
          count={lists}
          page={Math.min(address.list, lists)}
          aria-label={translate('intake.tray.lists')}
          sx={{ p: 0.5, borderTop: 1, borderColor: 'divider', '& ul': { justifyContent: 'center' } }}
          onChange={(_event, list) => tray.go({ list })}
        />
      )}
    </Box>
  );
}
