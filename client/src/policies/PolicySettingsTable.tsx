/** The settings of a policy in words. */
import { Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PolicySettings } from '@desk/shared/policy/policy';
import { useLanguage } from '../flow/useLanguage';
import { wordSetting } from './policyWords';

export function PolicySettingsTable({ settings }: { readonly settings: PolicySettings }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }} id="policy-settings">
        {translate('general.policy.settings')}
      </Typography>
      <Table size="small" aria-labelledby="policy-settings" sx={{ maxWidth: 720 }}>
        <TableBody>
          {Object.entries(settings).map(([key, value]) => (
            <TableRow key={key}>
              <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                {translate(`vocabulary.policySetting.${key}`, { _: key })}
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{wordSetting(value, { translate, language })}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
