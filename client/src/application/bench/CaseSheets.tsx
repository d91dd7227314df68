/** Sheets that open over the bench and hide nothing of the list: the register, the registration beside it, the application, the notes. */
import Close from '@mui/icons-material/Close';
import { Box, Button, Drawer, IconButton, Typography } from '@mui/material';
import { memo, useId, useRef, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { AuthorityCard } from '../../checks/authority/AuthorityCard';
import { KeyAfter } from '../../flow/KeyHint';
import { subjectsOf } from '../../flow/people';
import { ComparedFields } from '../../mismatches/ComparedFields';
import { RegisterNote } from '../../mismatches/RegisterNote';
import { useShortcut } from '../../ui/shortcuts';
import { useLatest } from '../../ui/useLatest';
import { useBenchAddress } from './benchAddress';
import { CaseCards } from './CaseCards';
import { CaseNotes } from './notes/CaseNotes';
import { RegisterCard } from './register/RegisterCard';

interface SheetProps {
  readonly record: ApplicationDetail;
}

/** Every compared field of everybody, also those that are equal. */
function Comparison({ record }: SheetProps) {
  const translate = useTranslate();
  if (record.mismatches.length === 0) {
    return <Typography>{translate('mismatches.none')}</Typography>;
  }
  const subjects = subjectsOf(record).filter(({ subject }) => subject === 'company' || subject === 'person');
  return (
    <>
      <RegisterNote register={record.register} />
      {subjects.map(({ subject, id, kind, name }) => (
        <Box component="section" key={`${subject}-${id ?? ''}`}>
          <Typography component="h3" variant="subtitle2" sx={{ fontWeight: 700 }}>
            {translate(`mismatches.subject.${kind}`)}: {name}
          </Typography>
          <ComparedFields record={record} subject={subject === 'company' ? 'company' : 'person'} subjectId={id} />
        </Box>
      ))}
    </>
  );
}

function Register({ record }: SheetProps) {
  return (
    <>
      <RegisterCard record={record} />
      <AuthorityCard record={record} />
    </>
  );
}

/** Name → its key and what stands in it. */
const SHEETS = {
  register: { keys: 'H', Content: Register },
  registration: { keys: 'G', Content: Comparison },
  application: { keys: 'A', Content: CaseCards },
  notes: { keys: 'N', Content: CaseNotes },
} as const satisfies Record<string, { keys: string; Content: (props: SheetProps) => ReactNode }>;
type SheetName = keyof typeof SHEETS;
const NAMES = Object.keys(SHEETS) as SheetName[];

const buttonId = (name: SheetName): string => `bench-sheet-${name}`;

interface SheetButtonProps extends SheetProps {
  readonly name: SheetName;
  readonly onOpen: (name: SheetName) => void;
}

/** Of the case alone: a step, which changes the address, leaves it as it is. */
const SheetButton = memo(function SheetButton({ record, name, onOpen }: SheetButtonProps) {
  const translate = useTranslate();
  const { keys } = SHEETS[name];
  const open = () => onOpen(name);
  useShortcut(keys, `bench.sheet.${name}`, open);
  return (
    <Button id={buttonId(name)} size="small" aria-keyshortcuts={`Shift+${keys}`} aria-haspopup="dialog" onClick={open}>
      {name === 'notes' && record.notes.length > 0
        ? translate('notes.count', { smart_count: record.notes.length })
        : translate(`bench.sheet.${name}`)}
      <KeyAfter keys={keys} />
    </Button>
  );
});

export function CaseSheets({ record }: SheetProps) {
  const translate = useTranslate();
  const titleId = useId();
  const { sheet, go } = useBenchAddress();
  const open = NAMES.find((name) => name === sheet) ?? null;
  const drawer = useRef<HTMLDivElement>(null);
  const closed = useRef<SheetName | null>(null);
  const close = () => {
    closed.current = open;
    go({ sheet: null });
  };
  // Opened by its key from nowhere in particular, or by the address: the focus then goes to the sheet's own button.
  const giveFocusBack = () => {
    const focused = document.activeElement;
    const isNowhere = focused === document.body || drawer.current?.contains(focused) === true;
    if (isNowhere && closed.current !== null) {
      document.getElementById(buttonId(closed.current))?.focus();
    }
  };
  const openSheet = useLatest((name: SheetName) => go({ sheet: name }));
  const Content = open === null ? null : SHEETS[open].Content;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
      {NAMES.map((name) => (
        <SheetButton key={name} record={record} name={name} onOpen={openSheet} />
      ))}
      <Drawer
        ref={drawer}
        anchor="right"
        open={open !== null}
        onClose={close}
        slotProps={{
          transition: { onExited: giveFocusBack },
          paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': titleId, sx: { width: 'min(100vw, 560px)' } },
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', px: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}>
          <Typography id={titleId} component="h2" variant="h2" sx={{ flex: 1 }}>
            {open !== null && translate(`bench.sheet.${open}`)}
          </Typography>
          <IconButton aria-label={translate('general.close')} autoFocus onClick={close}>
            <Close aria-hidden />
          </IconButton>
        </Box>
        <Box
          role="group"
          aria-labelledby={titleId}
          // What scrolls can be scrolled by key, also where nothing in it can be pressed.
          tabIndex={0}
          sx={{ p: 2, display: 'grid', gap: 2, alignContent: 'start', overflowY: 'auto' }}
        >
          {Content !== null && <Content record={record} />}
        </Box>
      </Drawer>
    </Box>
  );
}
