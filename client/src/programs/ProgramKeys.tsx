/** The keys of a program: how each stands, when it was last used, and ending it. */
import { Button, Chip, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Program, ProgramKey } from '@desk/shared/contract/programs';
import { useDeskCall } from '../flow/useDeskCall';
import { DateTimeText } from '../ui/DateTimeText';
import { SureDialog } from '../ui/SureDialog';

const COLORS = { waiting: 'warning', counts: 'success', ended: 'default', revoked: 'default' } as const;

function Key({ apiKey, onRevoke }: { readonly apiKey: ProgramKey; readonly onRevoke: () => void }) {
  const translate = useTranslate();
  const { standing, createdAt, createdByName, expiresAt, lastUsedAt } = apiKey;
  const isOver = standing === 'ended' || standing === 'revoked';
  return (
    <TableRow>
      <TableCell>
        <Chip
          size="small"
          variant="outlined"
          color={COLORS[standing]}
          label={translate(`vocabulary.keyStanding.${standing}`)}
        />
      </TableCell>
      <TableCell>
        <DateTimeText value={createdAt} withTime /> ({createdByName})
      </TableCell>
      <TableCell>
        {expiresAt === null ? translate('programs.noEnd') : <DateTimeText value={expiresAt} withTime />}
      </TableCell>
      <TableCell>
        {lastUsedAt === null ? translate('programs.neverUsed') : <DateTimeText value={lastUsedAt} withTime />}
      </TableCell>
      <TableCell>{!isOver && <Button onClick={onRevoke}>{translate('programs.revoke')}</Button>}</TableCell>
    </TableRow>
  );
}

export function ProgramKeys({ program }: { readonly program: Program }) {
  const translate = useTranslate();
  const [revoked, setRevoked] = useState<ProgramKey | null>(null);
  const { isBusy, run } = useDeskCall();
  const revoke = async ({ id: keyId }: ProgramKey) => {
    await run(
      (provider) => provider.revokeProgramKey(program.id, keyId),
      () => ({ key: 'programs.revoked' }),
    );
    setRevoked(null);
  };
  return (
    <TableContainer>
      <Table size="small" aria-label={translate('programs.keys')}>
        <TableHead>
          <TableRow>
            {(['standing', 'made', 'ends', 'lastUsed', 'revoking'] as const).map((column) => (
              <TableCell key={column}>{translate(`programs.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {program.keys.map((key) => (
            <Key key={key.id} apiKey={key} onRevoke={() => setRevoked(key)} />
          ))}
        </TableBody>
      </Table>
      {revoked !== null && (
        <SureDialog
          title={translate('programs.revokeAsk')}
          warning={translate('programs.revokeHelp', { name: program.name })}
          confirm={translate('programs.revoke')}
          isBusy={isBusy}
          onConfirm={() => void revoke(revoked)}
          onClose={() => setRevoked(null)}
        />
      )}
    </TableContainer>
  );
}
