/** Says why a list has no rows: nothing is there yet and how something comes, or the filters leave nothing and how to clear them. */
import { Button } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { EmptyState } from './EmptyState';

interface ListEmptyProps {
  /** Key of the sentence for a list that holds nothing at all: what brings the first row. */
  readonly textKey: string;
}

const isSet = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

export function ListEmpty({ textKey }: ListEmptyProps) {
  const translate = useTranslate();
  const context = useListContext();
  if (!Object.values(context.filterValues as Readonly<Record<string, unknown>>).some(isSet)) {
    return <EmptyState textKey={textKey} />;
  }
  return (
    <EmptyState textKey="general.noneMatch">
      <Button variant="outlined" onClick={() => context.setFilters({})}>
        {translate('general.clearFilters')}
      </Button>
    </EmptyState>
  );
}
