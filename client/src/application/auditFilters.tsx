/** By what an auditor and a supervisor ask of all cases: who handled and decided them, how, how fast, and how their checks came out. */
import {
  AutocompleteInput,
  BooleanInput,
  DateInput,
  NumberInput,
  SelectInput,
  useGetList,
  useTranslate,
} from 'react-admin';
import type { UserRow } from '@desk/shared/contract/resources';
import { useLanguage } from '../flow/useLanguage';
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

interface FilterProps {
  readonly source: string;
}

function ColleagueInput({ source }: FilterProps) {
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

function CheckInput({ source }: FilterProps) {
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

/** Whose role looks over all cases. */
export const LOOKS_OVER_ALL: readonly string[] = ['auditor', 'supervisor'];

export function useAuditFilters() {
  const translate = useTranslate();
  const label = (key: string): string => translate(`resources.applications.fields.${key}`);
  return [
    <ColleagueInput key="handledById" source="handledById" />,
    <ColleagueInput key="decidedById" source="decidedById" />,
    <SelectInput key="decidedAs" source="decidedAs" choices={DECISIONS} />,
    <DateInput key="decidedFrom" source="decidedFrom" />,
    <DateInput key="decidedTo" source="decidedTo" />,
    <NumberInput key="decidedWithin" source="decidedWithin" min={0} step={1} />,
    <BooleanInput key="waived" source="waived" label={label('waived')} parse={onlyTrue} />,
    <BooleanInput key="overruled" source="overruled" label={label('overruled')} parse={onlyTrue} />,
    <CheckInput key="checkCode" source="checkCode" />,
    <SelectInput key="checkOutcome" source="checkOutcome" choices={OUTCOMES} />,
  ];
}
