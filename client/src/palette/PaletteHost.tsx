/** Opens the one box by its keys from everywhere, and does what is chosen in it. Its field is there at once; what answers is fetched when it is first opened. */
import { Dialog } from '@mui/material';
import { lazy, Suspense, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { focusPage } from '../ui/focusPage';
import { useShortcut } from '../ui/shortcuts';
import { PaletteField, type TypedInto } from './PaletteField';
import type { PaletteOption } from './paletteOptions';
import { palette, PALETTE_KEYS } from './paletteState';

const Palette = lazy(() => import('./Palette'));

/** Near the top, so that a list that grows and shrinks leaves the box where it is. */
const PAPER = {
  position: 'absolute',
  top: { xs: 8, sm: '8vh' },
  m: 0,
  width: { xs: 'calc(100% - 16px)', sm: 'min(720px, calc(100% - 32px))' },
  maxWidth: 'none',
  maxHeight: { xs: 'calc(100% - 16px)', sm: '84vh' },
} as const;

/** Takes what is typed, Enter included, until somebody can answer it: no key goes to the page behind. */
function WaitingField({ typed, type, enter }: TypedInto) {
  const inputProps = {
    value: typed,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => type(target.value),
    onKeyDown: ({ key }: KeyboardEvent) => key === 'Enter' && enter(),
  };
  return <PaletteField inputProps={inputProps} />;
}

function PaletteContent({ onChosen }: { readonly onChosen: (option: PaletteOption) => void }) {
  const [typed, setTyped] = useState('');
  const [isEntered, setEntered] = useState(false);
  const typedInto: TypedInto = {
    typed,
    isEntered,
    type: (text) => {
      setTyped(text);
      setEntered(false);
    },
    enter: () => setEntered(true),
  };
  return (
    <Suspense fallback={<WaitingField {...typedInto} />}>
      <Palette typedInto={typedInto} onChosen={onChosen} />
    </Suspense>
  );
}

function PaletteDialog() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const isOpen = palette.useIsOpen();
  // Done once the box has gone and given the focus back: what it opens takes the focus from there.
  const chosen = useRef<PaletteOption | null>(null);
  const goOn = () => {
    const option = chosen.current;
    chosen.current = null;
    if (option?.type === 'run') {
      option.run();
    } else if (option !== null) {
      void navigate(option.to);
      focusPage();
    }
  };
  return (
    <Dialog
      open={isOpen}
      onClose={palette.close}
      slotProps={{
        paper: { sx: PAPER, 'aria-label': translate('palette.title') },
        transition: { onExited: goOn, timeout: 0 },
      }}
    >
      <PaletteContent
        onChosen={(option) => {
          chosen.current = option;
          palette.close();
        }}
      />
    </Dialog>
  );
}

export function PaletteHost() {
  const wasOpened = palette.useWasOpened();
  useShortcut(PALETTE_KEYS[0], 'palette.shortcut', palette.open);
  useShortcut(PALETTE_KEYS[1], 'palette.shortcut', palette.open);
  return wasOpened ? <PaletteDialog /> : null;
}
