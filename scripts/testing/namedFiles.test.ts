/** The documents send their readers to files: none of those may be gone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What is told of the past names what was there then. */
const OF_THE_PAST = ['CHANGELOG.md', 'decisions'];

const documents = [
  'README.md',
  ...readdirSync(join(root, 'shared/docs'))
    .filter((name) => name.endsWith('.md') && !OF_THE_PAST.includes(name))
    .map((name) => `shared/docs/${name}`),
];

/** Paths from the root in backticks, and addresses of links from where the document lies. */
function namedIn(document: string): string[] {
  const text = readFileSync(join(root, document), 'utf8');
  const inTicks = [...text.matchAll(/`((?:client|server|shared|db|scripts)\/[\w./-]+\.(?:ts|tsx|mjs|py|json|md))`/g)];
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)];
  return [
    ...inTicks.map(([, path = '']) => path),
    ...links.map(([, to = '']) => normalize(join(dirname(document), to))),
  ];
}

it.each(documents)('%s names only files that are there', (document) => {
  expect(namedIn(document).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
