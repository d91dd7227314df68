/** Where the invitation of a reset is to go, while it waits for a second administrator. */
import { dropTables, key, makeTable, optional, text, type Migration } from './migration';

export const accountResets: Migration = {
  name: '2026-11-30-51-account-resets',
  up: (context) => makeTable(context, 'account_resets', { id: key(), email: optional(text()), salt: optional(text()) }),
  down: (context) => dropTables(context, ['account_resets']),
};
