/** Shows recovery codes this once; it goes away only by saying that they are kept. */
import { Alert, Box, Button, Stack } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { RECOVERY_GROUP } from '@desk/shared/access/secondFactor';

interface RecoveryCodeListProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

const readable = (code: string): string => `${code.slice(0, RECOVERY_GROUP)}-${code.slice(RECOVERY_GROUP)}`;

export function RecoveryCodeList({ codes, onKept }: RecoveryCodeListProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = () => {
    void navigator.clipboard.writeText(codes.map(readable).join('\n')).then(() => {
      notify('general.factor.copied', { type: 'success', autoHideDuration: 3000 });
    });
  };
  return (
    <Stack sx={{ gap: 2 }}>
      <Alert severity="warning">{translate('general.factor.recoveryHelp')}</Alert>
      <Box
        component="ul"
        aria-label={translate('general.factor.recoveryCodes')}
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(9rem, 1fr))',
          gap: 1,
          fontFamily: 'monospace',
          fontSize: '1.1rem',
        }}
      >
        {codes.map((code) => (
          <li key={code}>{readable(code)}</li>
        ))}
      </Box>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" autoFocus onClick={onKept}>
          {translate('general.factor.kept')}
        </Button>
        <Button onClick={copy}>{translate('general.factor.copy')}</Button>
      </Stack>
    </Stack>
  );
}
