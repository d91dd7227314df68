/** Keys of programs in a table of their own, with an end, and what each program may do. Programs of before keep key and role. */
import {
  dropTables,
  id,
  instant,
  integer,
  json,
  key,
  makeIndex,
  makeTable,
  optional,
  text,
  type Migration,
  type MigrationContext,
} from './migration';
import { answerForMore, run } from './sealRows';

/** What each role could do until now. */
const HELD = {
  frontOffice: ['applications.import', 'applications.readStatus'],
  loginPlatform: ['codes.redeem', 'registrations.import', 'registrations.read'],
  mailGateway: ['bounces.report'],
} as const;

async function keepWhatWas(context: MigrationContext): Promise<void> {
  await run(
    context,
    'INSERT INTO api_keys (id, client_id, key_hash, created_at, created_by_name, confirmed_at) ' +
      "SELECT id, id, key_hash, created_at, 'systeem', created_at FROM api_clients",
  );
  for (const [role, scopes] of Object.entries(HELD)) {
    const list = `'${JSON.stringify(scopes)}'`;
    const value = context.dialect === 'sqlite' ? list : `CAST(${list} AS JSON)`;
    await run(
      context,
      `INSERT INTO api_client_terms (id, scopes) SELECT id, ${value} FROM api_clients WHERE role = '${role}'`,
    );
  }
}

export const programKeys: Migration = {
  name: '2026-11-30-95-program-keys',
  up: async (context) => {
    await makeTable(context, 'api_client_terms', {
      id: key(),
      scopes: json(),
      per_minute: optional(integer()),
      asked: optional(json()),
      salt: optional(text()),
    });
    await makeTable(context, 'api_keys', {
      id: key(),
      client_id: id(),
      key_hash: text(),
      created_at: instant(),
      created_by_name: text(),
      confirmed_at: optional(instant()),
      expires_at: optional(instant()),
      revoked_at: optional(instant()),
      salt: optional(text()),
    });
    await makeIndex(context, 'api_keys', { columns: ['key_hash'], unique: true });
    await makeIndex(context, 'api_keys', { columns: ['client_id'] });
    await makeTable(context, 'api_key_uses', { id: key(), used_at: instant() });
    await keepWhatWas(context);
    await answerForMore(context, ['api_client_terms', 'api_keys']);
  },
  down: (context) => dropTables(context, ['api_client_terms', 'api_keys', 'api_key_uses']),
};
