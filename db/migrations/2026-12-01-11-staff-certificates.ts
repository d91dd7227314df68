/** Certificates of staff, without which a policy can keep somebody from recording identity checks. */
import {
  day,
  dropTables,
  id,
  instant,
  key,
  makeIndex,
  makeTable,
  optional,
  reference,
  text,
  type Migration,
} from './migration';

export const staffCertificates: Migration = {
  name: '2026-12-01-11-staff-certificates',
  up: async (context) => {
    await makeTable(context, 'staff_certificates', {
      id: key(),
      user_id: reference('users'),
      kind: text(),
      issued_on: day(),
      valid_until: day(),
      asked_by_id: id(),
      asked_by_name: text(),
      asked_at: instant(),
      answer: optional(text()),
      answered_by_id: optional(id()),
      answered_by_name: optional(text()),
      answered_at: optional(instant()),
      withdrawn_by_id: optional(id()),
      withdrawn_by_name: optional(text()),
      withdrawn_at: optional(instant()),
      withdrawn_reason: optional(text()),
      salt: optional(text()),
    });
    await makeIndex(context, 'staff_certificates', { columns: ['user_id'] });
  },
  down: (context) => dropTables(context, ['staff_certificates']),
};
