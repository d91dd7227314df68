/** Where an account's invitation goes to, and what opens it: whoever gets an account chooses its password. */
import { dropTables, instant, integer, key, makeIndex, makeTable, optional, text, type Migration } from './migration';

export const accountInvitations: Migration = {
  name: '2026-11-30-50-account-invitations',
  up: async (context) => {
    await makeTable(context, 'account_invitations', {
      id: key(),
      kind: text(),
      email: optional(text()),
      due_since: optional(instant()),
      token_hash: optional(text()),
      expires_at: optional(instant()),
      sent_at: optional(instant()),
      used_at: optional(instant()),
      tries: integer(),
      next_try_at: optional(instant()),
      salt: optional(text()),
    });
    await makeIndex(context, 'account_invitations', { columns: ['token_hash'], unique: true });
    await makeIndex(context, 'account_invitations', { columns: ['next_try_at'] });
  },
  down: (context) => dropTables(context, ['account_invitations']),
};
