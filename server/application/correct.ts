/** Corrects what was declared after comparing with the paper; the door reopens exactly what rested on it. */
import { revokeCodes } from '@desk/db/stores/activationCodeStore';
import { supersedeDispatches } from '@desk/db/stores/dispatchStore';
import { updateApplicationFields, updatePerson } from '@desk/db/stores/applicationStore';
import type { EditableApplication } from '@desk/shared/application/application';
import { COMPANY_FIELDS } from '@desk/shared/application/fields/companyFields';
import { changedFields, namesWith } from '@desk/shared/application/fields/field';
import { PERSON_FIELDS } from '@desk/shared/application/fields/personFields';
import { implausibleBirth } from '@desk/shared/application/plausibleDates';
import { isMasked } from '@desk/shared/access/fieldSight';
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { isDecided } from '@desk/shared/flow/statuses';
import type { Effect, EffectContext } from '../flow/effect';

type PersonChange = NonNullable<EditableApplication['persons']>[number];

/** Changes what differs of one person; answers the names of those fields. */
async function changePerson({ tx, file }: EffectContext<'correct'>, change: PersonChange): Promise<string[]> {
  const person = file.persons.find(({ id }) => id === change.id);
  if (person === undefined) {
    throw new DomainError('notFound');
  }
  const changed = changedFields<PersonChange>(person, change);
  if (Object.keys(changed).length > 0) {
    await updatePerson(tx, person.id, changed);
  }
  return Object.keys(changed);
}

/** What somebody saw masked is not what they compared with the paper. */
function refuseMasked({ persons = [] }: EditableApplication): void {
  const found = persons.flatMap((person, at) =>
    Object.entries(person).flatMap(([name, value]) =>
      isMasked(value) ? [[`persons.${String(at)}.${name}`, 'masked']] : [],
    ),
  );
  if (found.length > 0) {
    throw new DomainError('malformed', { errors: Object.fromEntries(found) as Record<string, string> });
  }
}

function refuseImplausibleBirths({ persons = [] }: EditableApplication, today: string): void {
  const found = persons.flatMap(({ birthDate }, at): [string, string][] => {
    const problem = implausibleBirth(birthDate, today);
    return problem === null ? [] : [[`persons.${String(at)}.birthDate`, problem]];
  });
  if (found.length > 0) {
    throw new DomainError('malformed', { errors: Object.fromEntries(found) });
  }
}

/** What says where codes go; everything else was decided on. */
const PLACE_FIELDS: readonly string[] = [
  ...namesWith(COMPANY_FIELDS, 'place'),
  ...namesWith(PERSON_FIELDS, 'place').map((name) => `persons.${name}`),
];

/** A decision rests on what was declared: after it only where codes go can be corrected, and every open code is void. */
async function takeDecisionBack({ tx, file, now }: EffectContext<'correct'>, fields: readonly string[]): Promise<void> {
  if (!isDecided(file.application)) {
    return;
  }
  if (fields.some((field) => !PLACE_FIELDS.includes(field))) {
    throw new DomainError('notInThisStatus');
  }
  for (const { id } of file.persons) {
    await revokeCodes(tx, id);
    await supersedeDispatches(tx, id, now);
  }
}

export const correct: Effect<'correct'> = {
  async run(context) {
    const { tx, file, input, now } = context;
    refuseMasked(input.changes);
    refuseImplausibleBirths(input.changes, amsterdamDay(now));
    const { targetLevel } = input.changes;
    if (targetLevel !== undefined && !file.policy.targetLevels.includes(targetLevel)) {
      throw new DomainError('notAnUpgrade', { allowed: file.policy.targetLevels });
    }
    const { persons: _persons, ...declared } = input.changes;
    // Nothing is recorded for a value that stays.
    const company = changedFields(file.application, declared);
    if (Object.keys(company).length > 0) {
      // What a customer chose about one establishment number says nothing about another.
      const choice = 'establishmentNumber' in company ? { establishmentChoice: null } : {};
      await updateApplicationFields(tx, file.application.id, { ...company, ...choice });
    }
    const personFields: string[] = [];
    for (const change of input.changes.persons ?? []) {
      const changed = await changePerson(context, change);
      personFields.push(...changed.map((field) => `persons.${field}`));
    }
    const fields = [...Object.keys(company), ...new Set(personFields)];
    if (fields.length === 0) {
      throw new DomainError('malformed', { errors: { changes: 'nothingChanged' } });
    }
    await takeDecisionBack(context, fields);
    return {
      entry: {
        type: 'application.corrected',
        data: { fields },
        personal: { reason: input.reason, before: personalBefore(file, fields), after: input.changes },
      },
      followUps: file.checks.length === 0 ? {} : { planChecks: true, compare: true, decide: true },
    };
  },
};

/** What stood there before: kept apart from the trail, where it can be erased. */
function personalBefore({ application, persons }: CaseFile, fields: readonly string[]): Record<string, unknown> {
  const record = application as unknown as Record<string, unknown>;
  const company = fields.filter((field) => !field.startsWith('persons.'));
  const before: Record<string, unknown> = Object.fromEntries(company.map((field) => [field, record[field]]));
  return fields.length === company.length ? before : { ...before, persons };
}
