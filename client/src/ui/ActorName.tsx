/** Shows who did something, with the role in which they did it. */
import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ROLES } from '@desk/shared/access/roles';
import { lowerFirst } from '@desk/shared/language/lowerFirst';

export interface ActorNameProps {
  readonly name: string;
  readonly role?: string | undefined;
}

export function ActorName({ name, role }: ActorNameProps) {
  const translate = useTranslate();
  const known = ROLES.find((id) => id === role);
  // The desk itself needs no name beside its role.
  if (known === 'system') {
    return <span>{translate('vocabulary.role.system')}</span>;
  }
  return (
    <span>
      {name}
      {known !== undefined && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {` (${lowerFirst(translate(`vocabulary.role.${known}`))})`}
        </Box>
      )}
    </span>
  );
}
