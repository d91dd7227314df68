/** Shows recovery codes this once; it goes away only by saying that they are kept. The list has the focus, and not the button: one Enter too many would lose the codes. */
import { Alert, Box, Button, Stack } from '@mui/material';
import { useEffect, useRef } from 'react';
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
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.focus(), []);
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
        ref={list}
        tabIndex={-1}
        aria-label={translate('general.factor.recoveryCodes')}
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          outline: 'none',
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
        <Button variant="contained" onClick={onKept}>
          {translate('general.factor.kept')}
        </Button>
        <Button onClick={copy}>{translate('general.factor.copy')}</Button>
      </Stack>
    </Stack>
  );
}
