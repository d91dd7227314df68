/** The evidence of an outcome: a note, and by kind of evidence the page of a scan or the moment of register data. */
import { Box, Button, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { checkType, type CheckCode } from '@desk/shared/checks/checkTypes';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import { dayInAmsterdam } from '../flow/days';
import { KeyHint } from '../flow/KeyHint';
import { useShortcut } from '../ui/shortcuts';
import type { CheckDraft, ScanPage } from './checkDraft';
import { EVIDENCE_FIELDS } from './evidenceFields';

export interface EvidenceFieldsProps {
  readonly code: CheckCode;
  readonly draft: CheckDraft;
  readonly documents: readonly DocumentSummary[];
  readonly shown: ScanPage | null;
  readonly problem: string | null;
  readonly onChange: (changes: Partial<CheckDraft>) => void;
  /** Lets the officer point at a part of the page in view. */
  readonly onPoint: (onPointed: (place: ScanPage) => void) => void;
}

function PageFields({ draft, documents, shown, onChange }: EvidenceFieldsProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <TextField
        select
        size="small"
        sx={{ flex: '1 1 12rem' }}
        label={translate('checks.document')}
        value={draft.documentId ?? ''}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
        onChange={(event) => {
          const documentId = event.target.value === '' ? null : event.target.value;
          onChange({ documentId, page: documentId === null ? null : 1 });
        }}
      >
        <option value="">{translate('checks.noDocument')}</option>
        {documents.map(({ id, fileName }) => (
          <option key={id} value={id}>
            {fileName}
          </option>
        ))}
      </TextField>
      <TextField
        type="number"
        size="small"
        sx={{ width: '6rem' }}
        label={translate('checks.page')}
        value={draft.page ?? ''}
        disabled={draft.documentId === null}
        slotProps={{ htmlInput: { min: 1, max: 500 }, inputLabel: { shrink: true } }}
        onChange={(event) => {
          onChange({ page: event.target.value === '' ? null : Number(event.target.value) });
        }}
      />
      {shown !== null && (shown.documentId !== draft.documentId || shown.page !== draft.page) && (
        <Button
          size="small"
          onClick={() => {
            onChange(shown);
          }}
        >
          {translate('checks.usePageInView', { page: shown.page })}
        </Button>
      )}
    </Box>
  );
}

/** The part of the page that the outcome rests on. */
function PointedPart({ draft, shown, onChange, onPoint }: EvidenceFieldsProps) {
  const translate = useTranslate();
  const point = () => {
    onPoint(({ documentId, page, region = null }) => {
      onChange({ documentId, page, region });
    });
  };
  useShortcut('m', 'checkWork.point', point);
  if (shown === null) {
    return null;
  }
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Button size="small" variant="outlined" aria-keyshortcuts="m" onClick={point}>
        {translate('checkWork.point')}&nbsp;
        <KeyHint keys="m" />
      </Button>
      {draft.region !== null && (
        <>
          <Typography variant="body2" aria-live="polite">
            {translate('checkWork.pointed', { page: draft.region.page })}
          </Typography>
          <Button
            size="small"
            onClick={() => {
              onChange({ region: null });
            }}
          >
            {translate('checkWork.unpoint')}
          </Button>
        </>
      )}
    </Box>
  );
}

function AsOfField({ draft, onChange }: Pick<EvidenceFieldsProps, 'draft' | 'onChange'>) {
  const translate = useTranslate();
  const today = dayInAmsterdam(new Date());
  useShortcut('d', 'checks.today', () => {
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
          <KeyHint keys="d" />
        </Button>
      )}
    </Box>
  );
}

export function EvidenceFields(props: EvidenceFieldsProps) {
  const translate = useTranslate();
  const { code, draft, problem, onChange } = props;
  const kind = checkType(code).evidence;
  const asks = EVIDENCE_FIELDS[kind];
  return (
    <Box role="group" aria-label={translate('checks.evidence')} sx={{ display: 'grid', gap: 1.5 }}>
      {asks.page && <PageFields {...props} />}
      {asks.page && <PointedPart {...props} />}
      {asks.asOf && <AsOfField draft={draft} onChange={onChange} />}
      <TextField
        size="small"
        fullWidth
        label={translate('checks.note', { kind: translate(`vocabulary.evidenceKind.${kind}`) })}
        value={draft.note}
        error={problem !== null}
        helperText={problem}
        onChange={(event) => {
          onChange({ note: event.target.value });
        }}
      />
    </Box>
  );
}
