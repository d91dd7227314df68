/** Accounts that are linked to an identity provider, visits there that are under way, and how each session was begun. */
import { dropTables, instant, key, makeIndex, makeTable, optional, reference, text, type Migration } from './migration';
import { run } from './sealRows';

export const singleSignOn: Migration = {
  name: '2026-12-01-10-single-sign-on',
  up: async (context) => {
    const { schema, transaction } = context;
    await makeTable(context, 'sso_links', { id: key(), issuer: text(), subject: text() });
    await makeIndex(context, 'sso_links', { columns: ['issuer', 'subject'], unique: true });
    await makeTable(context, 'sso_visits', {
      id: key(),
      state_hash: text(),
      browser_hash: text(),
      purpose: text(),
      sealed: text(),
      user_id: optional(reference('users')),
      session_id: optional(reference('sessions')),
      expires_at: instant(),
    });
    await makeIndex(context, 'sso_visits', { columns: ['state_hash'], unique: true });
    await makeIndex(context, 'sso_visits', { columns: ['browser_hash'] });
    await makeIndex(context, 'sso_visits', { columns: ['expires_at'] });
    await schema.addColumn('sessions', 'way', optional(text()), { transaction });
    await schema.addColumn('sessions', 'level', optional(text()), { transaction });
    await run(
      context,
      "UPDATE sessions SET way = 'password', level = CASE WHEN factor_at IS NULL THEN 'EH2' ELSE 'EH3' END",
    );
  },
  down: async (context) => {
    await run(context, 'ALTER TABLE sessions DROP COLUMN level');
    await run(context, 'ALTER TABLE sessions DROP COLUMN way');
    await dropTables(context, ['sso_visits', 'sso_links']);
  },
};
