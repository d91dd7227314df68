/** A verdict on signing authority as icon and word; the colour only helps. */
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CheckOutcome } from '@desk/shared/checks/check';
import type { Verdict } from '@desk/shared/checks/authority/judgeSigner';
import { OutcomeIcon } from '../../ui/OutcomeIcon';

const LOOK: Record<Verdict, CheckOutcome> = {
  authorised: 'passed',
  notAuthorised: 'failed',
  undetermined: 'inquiry',
};

export function VerdictWord({ verdict }: { readonly verdict: Verdict }) {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, verticalAlign: 'bottom' }}>
      <OutcomeIcon outcome={LOOK[verdict]} />
      {translate(`authority.verdict.${verdict}`)}
    </Box>
  );
}
