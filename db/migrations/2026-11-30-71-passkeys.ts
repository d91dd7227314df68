/** Passkeys of staff, and the questions to them that wait for an answer. */
import {
  dropTables,
  instant,
  integer,
  key,
  makeIndex,
  makeTable,
  optional,
  reference,
  text,
  type Migration,
} from './migration';

export const passkeys: Migration = {
  name: '2026-11-30-71-passkeys',
  up: async (context) => {
    await makeTable(context, 'passkeys', {
      id: key(),
      user_id: reference('users'),
      credential_id: text(),
      public_key: text(),
      uses: integer(),
      transports: text(),
      name: text(),
      created_at: instant(),
      used_at: optional(instant()),
    });
    await makeIndex(context, 'passkeys', { columns: ['credential_id'], unique: true });
    await makeIndex(context, 'passkeys', { columns: ['user_id'] });
    await makeTable(context, 'passkey_questions', {
      id: key(),
      user_id: reference('users'),
      purpose: text(),
      challenge: text(),
      expires_at: instant(),
    });
    await makeIndex(context, 'passkey_questions', { columns: ['challenge'], unique: true });
    await makeIndex(context, 'passkey_questions', { columns: ['user_id'] });
  },
  down: async (context) => {
    await dropTables(context, ['passkey_questions', 'passkeys']);
  },
};
