/** What each record of a case is found by, as the desk itself would say it. */
import { caseEntries, tradeNamesOf } from '@desk/db/search/caseEntries';
import type { RegisterCompany } from '@desk/shared/application/tradeRegister';
import { letterFields, registrationFields, type SearchField } from '@desk/shared/search/searchFields';
import { rowsIn, type WholeCase } from '@desk/db/stores/wholeCaseStore';

type Whole = Parameters<typeof caseEntries>[0];
type Register = Parameters<typeof registrationFields>[0];
type Letter = Parameters<typeof letterFields>[0];

function tradeNames(prototype: WholeCase, { kvkNumber, companyName }: Whole['application']): readonly string[] {
  const answers = [...rowsIn(prototype, 'register_snapshots')].sort((one, other) =>
    String(one['askedAt']) < String(other['askedAt']) ? 1 : -1,
  );
  const latest = answers.find((answer) => answer['result'] === 'found' && answer['kvkNumber'] === kvkNumber);
  return tradeNamesOf((latest?.['company'] ?? null) as RegisterCompany | null, companyName);
}

/** Id of a record → its fields. */
export function fieldsOfRecords(prototype: WholeCase): Map<string, readonly SearchField[]> {
  const of = <T>(table: Parameters<typeof rowsIn>[1]): readonly T[] =>
    rowsIn(prototype, table) as unknown as readonly T[];
  const fields = new Map<string, readonly SearchField[]>();
  for (const application of of<Whole['application']>('applications')) {
    const [persons, signers] = [
      of<Whole['persons'][number]>('application_persons'),
      of<Whole['signers'][number]>('signers'),
    ];
    const whole = { application, persons, signers, tradeNames: tradeNames(prototype, application) };
    caseEntries(whole).forEach((entry) => fields.set(entry.recordId, entry.fields));
  }
  of<Letter & { readonly id: string }>('mail_items').forEach((letter) => fields.set(letter.id, letterFields(letter)));
  for (const registration of of<Register & { readonly id: string }>('registrations')) {
    const means = of<Register['means'][number]>('registered_means');
    fields.set(registration.id, registrationFields({ ...registration, means }));
  }
  return fields;
}
