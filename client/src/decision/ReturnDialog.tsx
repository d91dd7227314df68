/** Returns a case for rework: why, and a remark at each check that must be looked at again; those checks are open then. */
import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import { ActionDialog } from '../flow/ActionDialog';
import { useKeptDraft } from '../flow/keptDrafts';
import { subjectsOf } from '../flow/people';
import { useLanguage } from '../flow/useLanguage';

interface CheckRemark {
  readonly checkId: string;
  readonly remark: string;
}

function useCheckName(record: ApplicationDetail): (check: CheckWithAttempts) => string {
  const language = useLanguage();
  const subjects = subjectsOf(record);
  return ({ code, subject, subjectId }) => {
    const about = subjects.find((one) => one.subject === subject && one.id === subjectId)?.name ?? '';
    return `${code} ${checkType(code).title[language]}${about === '' ? '' : ` (${about})`}`;
  };
}

interface RemarkFieldsProps {
  readonly record: ApplicationDetail;
  readonly remarks: readonly CheckRemark[];
  readonly onChange: (remarks: readonly CheckRemark[]) => void;
}

function RemarkFields({ record, remarks, onChange }: RemarkFieldsProps) {
  const translate = useTranslate();
  const nameOf = useCheckName(record);
  const last = useRef<HTMLTextAreaElement>(null);
  const free = record.checks.filter(({ id }) => remarks.every(({ checkId }) => checkId !== id));
  const named = (checkId: string): string => {
    const check = record.checks.find(({ id }) => id === checkId);
    return check === undefined ? '' : nameOf(check);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="body2">{translate('decision.rework.explain')}</Typography>
      {remarks.map(({ checkId, remark }) => (
        <Box key={checkId} sx={{ display: 'flex', gap: 1, alignItems: 'start' }}>
          <TextField
            fullWidth
            multiline
            size="small"
            inputRef={last}
            label={named(checkId)}
            value={remark}
            onChange={({ target }) => {
              onChange(remarks.map((one) => (one.checkId === checkId ? { checkId, remark: target.value } : one)));
            }}
          />
          <Button
            size="small"
            aria-label={translate('decision.rework.removeName', { name: named(checkId) })}
            onClick={() => {
              onChange(remarks.filter((one) => one.checkId !== checkId));
            }}
          >
            {translate('decision.rework.remove')}
          </Button>
        </Box>
      ))}
      <TextField
        select
        size="small"
        label={translate('decision.rework.add')}
        value=""
        // The menu would give the focus back to this field; what is to be written stands above it.
        slotProps={{
          select: {
            MenuProps: {
              disableRestoreFocus: true,
              slotProps: { transition: { onExited: () => last.current?.focus() } },
            },
          },
        }}
        onChange={({ target }) => {
          onChange([...remarks, { checkId: target.value, remark: '' }]);
        }}
      >
        {free.map((check) => (
          <MenuItem key={check.id} value={check.id}>
            {nameOf(check)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

const NOTHING = { remarks: [] };

export function ReturnDialog({
  record,
  onClose,
}: {
  readonly record: ApplicationDetail;
  readonly onClose: () => void;
}) {
  const kept = useKeptDraft<{ readonly remarks: readonly CheckRemark[] }>(`return.remarks.${record.id}`, NOTHING);
  const { remarks } = kept.value;
  return (
    <ActionDialog
      record={record}
      action="return"
      fixed={{ checkRemarks: remarks }}
      after={
        <RemarkFields record={record} remarks={remarks} onChange={(next) => kept.change(() => ({ remarks: next }))} />
      }
      beside={kept}
      onClose={onClose}
    />
  );
}
