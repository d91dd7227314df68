/** Appointments for identification: one that was made, whether somebody came, and who is asked to. */
import type { PersonName } from '../application/fields/personFields';
import type { Check } from './check';
import { checkType } from '../catalogue/checkTypes';

/** Whether somebody came, and on which calendar day. */
export interface Appointment {
  readonly kept: boolean;
  readonly on: string;
  /** A name or birth date of a person was corrected afterwards: nobody showed the document of that name. */
  readonly isOutdated: boolean;
}

type Named = PersonName & { readonly id: string };

interface AppearingCase {
  readonly checks: readonly Pick<Check, 'code' | 'subjectId' | 'outcome'>[];
  readonly persons: readonly Named[];
  readonly signers: readonly Named[];
}

/**
 * Who is asked to come: signers and persons with a check that rests on an appointment and has not passed yet.
 * @returns in the order of the case, each once; everybody when only a check on the whole contract waits for an appointment
 */
export function whoMustAppear({ checks, persons, signers }: AppearingCase): PersonName[] {
  const waiting = checks.filter(
    ({ code, outcome }) => checkType(code).evidence === 'appointmentReport' && outcome !== 'passed',
  );
  const everybody = [...signers, ...persons];
  const asked = everybody.filter(({ id }) => waiting.some(({ subjectId }) => subjectId === id));
  return asked.length === 0 ? everybody : asked;
}

/**
 * Whether somebody came to an appointment of the case, by the name that still holds.
 * @param appointments of the case, in any order
 */
export function wasKept(appointments: readonly Pick<Appointment, 'kept' | 'isOutdated'>[]): boolean {
  return appointments.some(({ kept, isOutdated }) => kept && !isOutdated);
}
