/** How it stands with the question "is this an upgrade?" when no letter says so, and the way to record the answer. */
import { Alert, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { ActionDialog } from '../../flow/ActionDialog';
import { useLanguage } from '../../flow/useLanguage';
import { upgradeWords } from './upgradeWords';

const SEVERITIES = { open: 'warning', confirmed: 'info', denied: 'error' } as const;

export function UpgradeNotice({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const { upgradeState, upgradeAnswer, actions } = record;
  if (upgradeState === 'unseen' || upgradeState === 'noted') {
    return null;
  }
  const ask = actions.available.includes('recordUpgradeAnswer') ? (
    <Button color="inherit" size="small" onClick={() => setAsking(true)}>
      {translate('vocabulary.action.recordUpgradeAnswer')}
    </Button>
  ) : null;
  return (
    <Alert severity={SEVERITIES[upgradeState]} sx={{ mb: 1 }}>
      <Typography variant="body2">{translate(`checklist.upgrade.${upgradeState}`)}</Typography>
      {upgradeAnswer !== null && (
        <Typography variant="body2">
          {translate('checklist.upgrade.said', upgradeWords(upgradeAnswer, { language, translate }))}
        </Typography>
      )}
      {ask}
      {isAsking && <ActionDialog record={record} action="recordUpgradeAnswer" onClose={() => setAsking(false)} />}
    </Alert>
  );
}
