/** A record that was found: what it is, how it stands, and which of its fields hit. */
import { Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { SearchHit } from '@desk/shared/contract/search';
import { StatusChip } from '../ui/StatusChip';

/** What the title says already is not said again. */
function isShown({ title, number }: SearchHit, value: string): boolean {
  return value === title || value === number;
}

function FoundFields({ hit }: { readonly hit: SearchHit }) {
  const translate = useTranslate();
  const fields = hit.found.filter(({ value }) => !isShown(hit, value));
  return fields.map(({ field, value, of }) => {
    const name = translate(`palette.field.${field}`);
    const label = of === null || of === hit.title ? name : translate('palette.of', { field: name, name: of });
    return (
      <Typography
        key={`${field} ${value}`}
        component="span"
        variant="body2"
        sx={{ display: 'block', color: 'text.secondary', overflowWrap: 'anywhere' }}
      >
        {label}: {value}
      </Typography>
    );
  });
}

export function HitLine({ hit }: { readonly hit: SearchHit }) {
  const translate = useTranslate();
  const { title, number, companyName, status, isClosed } = hit;
  const behind = [companyName, number].filter((part) => part !== null && part !== title).join(' · ');
  return (
    <>
      <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
        <Box component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {title}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {behind}
        </Box>
        <Box component="span" sx={{ ml: 'auto', display: 'inline-flex', gap: 0.5, alignItems: 'center' }}>
          {isClosed && <Chip size="small" component="span" label={translate('palette.closed')} />}
          {status !== null && <StatusChip status={status} />}
        </Box>
      </Box>
      <FoundFields hit={hit} />
    </>
  );
}
