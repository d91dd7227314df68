/** The table of places in the documentation says what the registry says. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PLACES, type Place } from './places';

const DOCUMENT = new URL('../../shared/docs/RETENTION.md', import.meta.url);

function drawn(): string[] {
  return Object.entries<Place>(PLACES)
    .filter(([, { holds }]) => holds !== null)
    .map(([table, { holds, goes }]) => `| \`${table}\` | ${holds ?? ''} | ${goes} |`)
    .sort();
}

it('names every table with something of people in it, and when that goes', () => {
  const rows = readFileSync(DOCUMENT, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `') && !line.includes('/'))
    .map((line) => line.replace(/ +\|/g, ' |').replace(/\| +/g, '| '));
  expect(rows.sort()).toEqual(drawn());
});
