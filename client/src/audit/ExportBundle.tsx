/** Hands an auditor a signed bundle: of one case at once, or of a period that a dialog asks for. */
import { VerifiedOutlined } from '@mui/icons-material';
import { Alert, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { usePermissions, useRecordContext, useTranslate } from 'react-admin';
import { can } from '@desk/shared/access/permissions';
import type { StaffRole } from '@desk/shared/access/roles';
import type { ApplicationRow } from '@desk/shared/contract/resources';
import { dayInAmsterdam } from '../flow/days';
import type { BundleQuestion } from '../providers/bundleCalls';
import { DialogFrame } from '../ui/DialogFrame';
import { saveFile } from '../ui/saveFile';
import { useAsk } from './useAsk';

function useBundle() {
  const translate = useTranslate();
  const { ask, isBusy, problem } = useAsk();
  /** @returns whether the file came */
  const fetchBundle = async (question: BundleQuestion, name: string): Promise<boolean> => {
    const file = await ask((provider) => provider.exportBundle(question), 'audit.bundle.done');
    if (file !== null) {
      saveFile(file, `${translate('audit.bundle.file')}-${name}.zip`);
    }
    return file !== null;
  };
  return { fetchBundle, isBusy, problem };
}

function PeriodDialog({ onClose }: { readonly onClose: () => void }) {
  const translate = useTranslate();
  const { fetchBundle, isBusy, problem } = useBundle();
  const [today] = useState(() => dayInAmsterdam(new Date()));
  const [{ from, to }, setPeriod] = useState({ from: `${today.slice(0, 7)}-01`, to: today });
  const isPeriod = from !== '' && to !== '' && from <= to;
  const confirm = async () => {
    if (await fetchBundle({ from, to }, `${from}-${to}`)) {
      onClose();
    }
  };
  return (
    <DialogFrame
      size="xs"
      title={translate('audit.bundle.period')}
      answer={{ text: translate('audit.bundle.fetch'), isBusy, isReady: isPeriod, onGive: () => void confirm() }}
      {...(isBusy ? { closeText: translate('general.close') } : {})}
      problem={problem === null ? null : translate(problem, { _: problem })}
      onClose={onClose}
    >
      <Typography variant="body2">{translate('audit.bundle.explain')}</Typography>
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          autoFocus={end === 'from'}
          type="date"
          label={translate(`audit.bundle.${end}`)}
          value={end === 'from' ? from : to}
          error={end === 'to' && !isPeriod}
          helperText={end === 'to' && !isPeriod ? translate('audit.bundle.noPeriod') : undefined}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
          onChange={({ target }) => setPeriod((before) => ({ ...before, [end]: target.value }))}
        />
      ))}
      {isBusy && (
        <Alert severity="info">
          {translate('audit.bundle.busy')} {translate('audit.bundle.mayClose')}
        </Alert>
      )}
    </DialogFrame>
  );
}

function CaseButton({ applicationId }: { readonly applicationId: string }) {
  const translate = useTranslate();
  const record = useRecordContext<ApplicationRow>();
  const { fetchBundle, isBusy, problem } = useBundle();
  const name = record?.number ?? applicationId;
  return (
    <>
      <Button
        size="small"
        startIcon={<VerifiedOutlined aria-hidden />}
        // Not disabled: it would lose the focus, and whoever pressed it by key their place.
        aria-disabled={isBusy || undefined}
        onClick={() => (isBusy ? undefined : void fetchBundle({ cases: [applicationId] }, name))}
      >
        {translate(isBusy ? 'audit.bundle.busy' : 'audit.bundle.button')}
      </Button>
      {problem !== null && (
        <Alert severity="error" sx={{ width: '100%' }}>
          {translate(problem, { _: problem })}
        </Alert>
      )}
    </>
  );
}

function PeriodButton() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" startIcon={<VerifiedOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {translate('audit.bundle.button')}
      </Button>
      {isOpen && <PeriodDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/**
 * A button for whoever may export; nothing for anybody else.
 * @param applicationId the case; left out, a period is asked for
 */
export function ExportBundle({ applicationId }: { readonly applicationId?: string }) {
  const { permissions: role } = usePermissions<StaffRole | null>();
  if (typeof role !== 'string' || !can({ role }, 'audit.export')) {
    return null;
  }
  return applicationId === undefined ? <PeriodButton /> : <CaseButton applicationId={applicationId} />;
}
