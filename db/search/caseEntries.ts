/** A case and its people as they stand in the search index. */
import type { ApplicationPerson, Signer } from '@desk/shared/application/application';
import type { RegisterCompany } from '@desk/shared/application/tradeRegister';
import { STATUSES, type StatusId } from '@desk/shared/flow/statuses';
import { caseFields, personFields, type SearchedCase } from '@desk/shared/search/searchFields';
import type { Tx } from '../reader';
import { rowsWith } from '../sql/rows';
import { together } from '../sql/together';
import { indexEntries, type SearchEntry } from './searchIndex';

type StoredCase = SearchedCase['application'] & { readonly id: string; readonly status: StatusId };

interface WholeCase {
  readonly application: StoredCase;
  readonly persons: readonly ApplicationPerson[];
  readonly signers: readonly Signer[];
  readonly tradeNames: readonly string[];
}

/** Whether anything still happens to a case in this status. */
export function isOpenCase(status: StatusId): boolean {
  return STATUSES[status].phase !== 'closed';
}

/** The entry of a case, found by all its people too, and one of each person who is to get the level. */
export function caseEntries(whole: WholeCase): SearchEntry[] {
  const { application, persons } = whole;
  const common = { caseId: application.id, isOpen: isOpenCase(application.status) };
  return [
    { kind: 'applications', recordId: application.id, fields: caseFields(whole), ...common },
    ...persons.map((person): SearchEntry => ({
      kind: 'persons',
      recordId: person.id,
      fields: personFields(person),
      ...common,
    })),
  ];
}

/** Every name that the trade register has for a company, each once; the declared one is searched anyhow. */
export function tradeNamesOf(company: RegisterCompany | null, declared: string): readonly string[] {
  const names = company === null ? [] : [company.name, company.statutoryName ?? '', ...company.tradeNames];
  return [...new Set(names)].filter((name) => name !== '' && name !== declared);
}

/** Brings the index in step with a case as it stands in this transaction. */
export async function indexCase(tx: Tx, id: string): Promise<void> {
  const gathering = together(tx);
  const match = { applicationId: id };
  const [[application], persons, signers, answers] = await Promise.all([
    rowsWith(gathering, 'applications', { match: { id } }),
    rowsWith(gathering, 'application_persons', { match, order: [['position', 'ASC']] }),
    rowsWith(gathering, 'signers', { match, order: [['sequence', 'ASC']] }),
    rowsWith(gathering, 'register_snapshots', { match: { ...match, result: 'found' }, order: [['askedAt', 'DESC']] }),
  ]);
  if (application !== undefined) {
    const latest = answers.find(({ kvkNumber }) => kvkNumber === application.kvkNumber);
    const tradeNames = tradeNamesOf(latest?.company ?? null, application.companyName);
    await indexEntries(tx, caseEntries({ application, persons, signers, tradeNames }));
  }
}
