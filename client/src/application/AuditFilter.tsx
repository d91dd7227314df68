/** The fields of what an auditor and a supervisor ask of all cases, in a piece of the program of its own: an officer does not fetch it. */
import { AutocompleteInput, BooleanInput, DateInput, NumberInput, SelectInput, useGetList } from 'react-admin';
import type { UserRow } from '@desk/shared/contract/resources';
import { useLanguage } from '../flow/useLanguage';
import type { AuditFilterProps } from './auditFilterSources';
import { checkNames } from './checkNames.table';

const PEOPLE = {
  filter: { role: ['verifier', 'supervisor'] },
  sort: { field: 'name', order: 'ASC' },
  pagination: { page: 1, perPage: 200 },
} as const;
const DECISIONS = ['approved', 'rejected'].map((id) => ({ id, name: `vocabulary.decisionOutcome.${id}` }));
const OUTCOMES = ['passed', 'failed', 'notApplicable', 'inquiry'].map((id) => ({
  id,
  name: `vocabulary.checkOutcome.${id}`,
}));
/** Off asks for everything: the others are no question of their own. */
const onlyTrue = (value: boolean): true | undefined => (value ? true : undefined);

function ColleagueInput({ source }: AuditFilterProps) {
  const { data = [] } = useGetList<UserRow>('users', PEOPLE);
  return (
    <SelectInput
      source={source}
      choices={data.map(({ id, name }) => ({ id, name }))}
      translateChoice={false}
      sx={{ minWidth: '12.5rem' }}
    />
  );
}

function CheckInput({ source }: AuditFilterProps) {
  const language = useLanguage();
  return (
    <AutocompleteInput
      source={source}
      choices={checkNames.map((check) => ({ id: check.id, name: `${check.id} ${check[language]}` }))}
      translateChoice={false}
      sx={{ minWidth: '18rem' }}
    />
  );
}

export default function AuditFilter({ source }: AuditFilterProps) {
  switch (source) {
    case 'handledById':
    case 'decidedById':
      return <ColleagueInput source={source} />;
    case 'decidedAs':
      return <SelectInput source={source} choices={DECISIONS} />;
    case 'decidedFrom':
    case 'decidedTo':
      return <DateInput source={source} />;
    case 'decidedWithin':
      return <NumberInput source={source} min={0} step={1} />;
    case 'waived':
    case 'overruled':
      return <BooleanInput source={source} parse={onlyTrue} />;
    case 'checkCode':
      return <CheckInput source={source} />;
    case 'checkOutcome':
      return <SelectInput source={source} choices={OUTCOMES} />;
  }
}
