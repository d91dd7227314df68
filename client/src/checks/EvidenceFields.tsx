/** The evidence of an outcome: the page on screen that the officer names with one key, the moment of register data, a note. */
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useId, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { checkType, type CheckCode } from '@desk/shared/catalogue/checkTypes';
import { evidenceRule } from '@desk/shared/checks/evidence/evidenceRules';
import type { SeenPage } from '@desk/shared/contract/resources';
import { dayInAmsterdam, formatDay } from '../flow/days';
import { KeyHint } from '../flow/KeyHint';
import { useLanguage } from '../flow/useLanguage';
import { useShortcut } from '../ui/shortcuts';
import { useLittleRoom } from '../ui/useLittleRoom';
import type { CheckDraft, ScanPage } from './checkDraft';
import { ASKS_DAY } from './evidenceFields';
import { useOpenedAt } from '../flow/useOpenedAt';

export interface EvidenceFieldsProps {
  readonly code: CheckCode;
  readonly draft: CheckDraft;
  readonly pages: readonly SeenPage[];
  /** The page in view. */
  readonly shown: ScanPage | null;
  readonly problem: string | null;
  readonly onChange: (changes: Partial<CheckDraft>) => void;
  /** Lets the officer point at a part of the page in view. */
  readonly onPoint: (onPointed: (place: ScanPage) => void) => void;
  /** A field beside the note. */
  readonly children: ReactNode;
}

/** What the desk asks to see, in words. */
function useWanted(code: CheckCode): string {
  const translate = useTranslate();
  const { pages, instead } = evidenceRule(code);
  const names = pages.map((kind) => translate(`pages.kind.${kind}`)).join(translate('pages.or'));
  return translate(instead === null ? 'checkWork.wantedPage' : 'checkWork.wantedPageOrRegister', { names });
}

function NamedPage({ draft, pages }: Pick<EvidenceFieldsProps, 'draft' | 'pages'>) {
  const translate = useTranslate();
  const named = pages.find(({ documentId, page }) => documentId === draft.documentId && page === draft.page);
  if (draft.page === null) {
    return <>{translate('checkWork.noPageNamed')}</>;
  }
  const kind =
    named === undefined || named.kind === null ? translate('pages.unnamed') : translate(`pages.kind.${named.kind}`);
  const seen = named?.seen === true ? 'checkWork.namedSeen' : 'checkWork.namedUnseen';
  return <>{translate(seen, { page: draft.page, kind })}</>;
}

/** Names the page on screen, or a part of it, as what the outcome rests on. */
function PageButtons({ draft, shown, onChange, onPoint }: EvidenceFieldsProps) {
  const translate = useTranslate();
  const name = () => {
    if (shown !== null) {
      const { documentId, page, region = null } = shown;
      onChange({ documentId, page, region, isWithoutPage: false });
    }
  };
  const point = () => {
    onPoint(({ documentId, page, region = null }) => {
      onChange({ documentId, page, region, isWithoutPage: false });
    });
  };
  useShortcut('e', 'checkWork.namePage', name);
  useShortcut('m', 'checkWork.point', point);
  if (shown === null) {
    return null;
  }
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Button size="small" variant="outlined" aria-keyshortcuts="e" onClick={name}>
        {translate('checkWork.nameShown', { page: shown.page })}&nbsp;
        <KeyHint keys="e" />
      </Button>
      <Button size="small" aria-keyshortcuts="m" onClick={point}>
        {translate('checkWork.point')}&nbsp;
        <KeyHint keys="m" />
      </Button>
      {draft.documentId !== null && (
        <Button
          size="small"
          onClick={() => {
            onChange({ documentId: null, page: null, region: null, isWithoutPage: true });
          }}
        >
          {translate('checkWork.unpoint')}
        </Button>
      )}
    </Box>
  );
}

function Wanted({ code }: Pick<EvidenceFieldsProps, 'code'>) {
  return (
    <Typography variant="caption" color="text.secondary">
      {useWanted(code)}
    </Typography>
  );
}

/** Whether what is filled in beside the verdict is folded away, so that there is room to read what it rests on; what is needed is never. */
function useFold({ draft, problem }: Pick<EvidenceFieldsProps, 'draft' | 'problem'>) {
  const folds = useLittleRoom();
  const [isOpen, setOpen] = useState(false);
  const { outcome, note, remark } = draft;
  const isNeeded = problem !== null || note !== '' || remark !== '' || (outcome !== null && outcome !== 'passed');
  return {
    isFolded: folds && !isOpen && !isNeeded,
    hasToggle: folds && !isNeeded,
    toggle: () => setOpen((was) => !was),
  };
}

interface FoldLineProps extends Pick<EvidenceFieldsProps, 'code' | 'draft' | 'pages'> {
  readonly fold: ReturnType<typeof useFold>;
  /** Of what is folded. */
  readonly id: string;
}

/** The page and the day that the outcome rests on, always in view, and beside them what unfolds the rest. */
function FoldLine({ code, draft, pages, fold: { isFolded, hasToggle, toggle }, id }: FoldLineProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const hasPages = evidenceRule(code).pages.length > 0;
  const day = isFolded && ASKS_DAY[checkType(code).evidence] ? draft.asOf : '';
  if (!hasPages && !hasToggle) {
    return null;
  }
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
      <Box sx={{ minWidth: 0 }}>
        {hasPages && (
          <Typography variant="body2" aria-live="polite" data-testid="named-page">
            <NamedPage draft={draft} pages={pages} />
            {draft.region !== null && ` ${translate('checkWork.withPart')}`}
          </Typography>
        )}
        {day !== '' && (
          <Typography variant="body2">
            {translate('checks.asOf')}: {formatDay(day, language)}
          </Typography>
        )}
      </Box>
      {hasToggle && (
        <Button
          size="small"
          aria-expanded={!isFolded}
          aria-controls={id}
          onClick={toggle}
          endIcon={<ExpandMore aria-hidden sx={isFolded ? {} : { transform: 'rotate(180deg)' }} />}
          sx={{ flexShrink: 0 }}
        >
          {translate('checkWork.more')}
        </Button>
      )}
    </Box>
  );
}

function AsOfField({ draft, onChange }: Pick<EvidenceFieldsProps, 'draft' | 'onChange'>) {
  const translate = useTranslate();
  const today = dayInAmsterdam(useOpenedAt());
  useShortcut('t', 'checks.today', () => {
    onChange({ asOf: today });
  });
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <TextField
        type="date"
        size="small"
        label={translate('checks.asOf')}
        value={draft.asOf}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
        onChange={(event) => {
          onChange({ asOf: event.target.value });
        }}
      />
      {draft.asOf !== today && (
        <Button
          size="small"
          onClick={() => {
            onChange({ asOf: today });
          }}
        >
          {translate('checks.today')}&nbsp;
          <KeyHint keys="t" />
        </Button>
      )}
    </Box>
  );
}

/** How wide a field is whose label is read whole, in rem: its small letters, and the edges beside them. */
function roomFor(label: string): number {
  return label.length * 0.44 + 2;
}

export function EvidenceFields(props: EvidenceFieldsProps) {
  const translate = useTranslate();
  const { code, draft, pages, problem, onChange, children } = props;
  const id = useId();
  const fold = useFold(props);
  const kind = checkType(code).evidence;
  const hasPages = evidenceRule(code).pages.length > 0;
  const label = translate('checks.note', { kind: translate(`vocabulary.evidenceKind.${kind}`) });
  const inside = { display: fold.isFolded ? 'none' : 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 } as const;
  return (
    <Box
      role="group"
      aria-label={translate('checks.evidence')}
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 0.5 }}
    >
      {hasPages && !fold.isFolded && <Wanted code={code} />}
      <FoldLine code={code} draft={draft} pages={pages} fold={fold} id={id} />
      {/* Folded it stays: its keys go on. */}
      <Box id={id} sx={inside}>
        {hasPages && <PageButtons {...props} />}
        {problem !== null && (
          <Alert severity="error" role="alert">
            {problem}
          </Alert>
        )}
        {ASKS_DAY[kind] && <AsOfField draft={draft} onChange={onChange} />}
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 1,
            // Side by side where both labels are read whole.
            '& > *': { flex: '1 1 12rem', width: 'auto', minWidth: 0 },
            '& > :first-of-type': { flexBasis: `min(100%, ${String(roomFor(label))}rem)` },
          }}
        >
          <TextField
            size="small"
            fullWidth
            label={label}
            slotProps={{ inputLabel: { shrink: true } }}
            value={draft.note}
            onChange={(event) => {
              onChange({ note: event.target.value });
            }}
          />
          {children}
        </Box>
      </Box>
    </Box>
  );
}
