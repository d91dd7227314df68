/** Writes the words of the search index anew: what is masked for most is found by all of it, and no longer by its beginning. */
import { PIECE, WHOLE } from '@desk/shared/search/searchWords';
import { wordsOf } from '../search/searchIndex';
import { fillAll, makeWordIndex } from './2026-11-29-30-search-index';
import type { Migration, MigrationContext } from './migration';
import { run, setRows } from './sealRows';

async function dropWordIndex(context: MigrationContext): Promise<void> {
  if (context.dialect === 'postgres') {
    await run(context, 'DROP INDEX search_entries_words');
    return;
  }
  for (const name of ['added', 'removed', 'changed']) {
    await run(context, `DROP TRIGGER search_entries_${name}`);
  }
  await run(context, 'DROP TABLE search_words');
}

export const maskedWords: Migration = {
  name: '2026-12-02-73-masked-words',
  up: async (context) => {
    await dropWordIndex(context);
    await fillAll({
      context,
      write: (entries) =>
        setRows(
          context,
          { table: 'search_entries', key: 'record_id', columns: ['words'] },
          entries.map((entry) => [entry.id, wordsOf(entry)]),
        ),
    });
    await makeWordIndex(context);
  },
  down: async (context) => {
    await dropWordIndex(context);
    await run(context, `UPDATE search_entries SET words = REPLACE(REPLACE(words, '${WHOLE}', ''), '${PIECE}', '')`);
    await makeWordIndex(context);
  },
};
