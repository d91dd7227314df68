/** The keys of a program: how each stands, when it was last used, and ending it. */
import { Button, Chip } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import type { Program, ProgramKey } from '@desk/shared/contract/programs';
import { useDeskCall } from '../flow/useDeskCall';
import { DateTimeText } from '../ui/DateTimeText';
import { RowTable, type RowColumn } from '../ui/RowTable';
import { SureDialog } from '../ui/SureDialog';

const COLORS = { waiting: 'warning', counts: 'success', ended: 'default', revoked: 'default' } as const;

function Standing({ standing }: Pick<ProgramKey, 'standing'>) {
  const translate = useTranslate();
  const label = translate(`vocabulary.keyStanding.${standing}`);
  return <Chip size="small" variant="outlined" color={COLORS[standing]} label={label} />;
}

function useColumns(onRevoke: (key: ProgramKey) => void): readonly RowColumn<ProgramKey>[] {
  const translate = useTranslate();
  const moment = (value: string | null, otherwise: string) =>
    value === null ? translate(otherwise) : <DateTimeText value={value} withTime />;
  return [
    { key: 'standing', head: translate('programs.standing'), cell: (key) => <Standing standing={key.standing} /> },
    {
      key: 'made',
      head: translate('programs.made'),
      cell: ({ createdAt, createdByName }) => (
        <>
          <DateTimeText value={createdAt} withTime /> (
          {createdByName === SYSTEM_ACTOR.name ? lowerFirst(translate('vocabulary.role.system')) : createdByName})
        </>
      ),
    },
    { key: 'ends', head: translate('programs.ends'), cell: ({ expiresAt }) => moment(expiresAt, 'programs.noEnd') },
    {
      key: 'lastUsed',
      head: translate('programs.lastUsed'),
      cell: ({ lastUsedAt }) => moment(lastUsedAt, 'programs.neverUsed'),
    },
    {
      key: 'revoking',
      head: translate('programs.revoking'),
      isOfButtons: true,
      cell: (key) =>
        key.standing !== 'ended' &&
        key.standing !== 'revoked' && <Button onClick={() => onRevoke(key)}>{translate('programs.revoke')}</Button>,
    },
  ];
}

export function ProgramKeys({ program }: { readonly program: Program }) {
  const translate = useTranslate();
  const [revoked, setRevoked] = useState<ProgramKey | null>(null);
  const columns = useColumns(setRevoked);
  const { isBusy, run } = useDeskCall();
  const revoke = async ({ id: keyId }: ProgramKey) => {
    await run(
      (provider) => provider.revokeProgramKey(program.id, keyId),
      () => ({ key: 'programs.revoked' }),
    );
    setRevoked(null);
  };
  return (
    <>
      <RowTable name={translate('programs.keys')} columns={columns} rows={program.keys} keyOf={({ id }) => id} />
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
    </>
  );
}
