/** Reads of the newest cases what a policy is held against. */
import type { EffectCase } from '@desk/shared/checks/policyEffect';
import type { Reader } from '../reader';
import { grouped } from '../sql/grouped';
import { rowsWith } from '../sql/rows';

/**
 * The cases that came last, whatever became of them, the newest first, in four statements however many they are.
 * @param limit how many at most
 */
export async function newestCases(reader: Reader, limit: number): Promise<EffectCase[]> {
  // The ids are in the order of their making.
  const cases = await rowsWith(reader, 'applications', { match: {}, order: [['id', 'DESC']], limit });
  const of = { applicationId: cases.map(({ id }) => id) };
  const numbers = cases.flatMap(({ registrationId }) => (registrationId === null ? [] : [registrationId]));
  const ofCase = ({ applicationId }: { readonly applicationId: string }): string => applicationId;
  const persons = grouped(await rowsWith(reader, 'application_persons', { match: of }), ofCase);
  const signers = grouped(await rowsWith(reader, 'signers', { match: of }), ofCase);
  const known = await rowsWith(reader, 'registrations', { match: { id: numbers } });
  const registrations = new Map(known.map((registration) => [registration.id, registration]));
  return cases.map(({ id, number, targetLevel, kvkNumber, severalCompanies, registrationId }) => ({
    number,
    targetLevel,
    persons: persons.get(id) ?? [],
    signers: signers.get(id) ?? [],
    route: {
      application: { kvkNumber, severalCompanies },
      registration: registrations.get(registrationId ?? '') ?? null,
    },
  }));
}
