/** What runs before packages are installed needs none: on a fresh clone it could not even say what is missing. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const scripts = fileURLToPath(new URL('..', import.meta.url));

/** What people type on a fresh clone. */
const STARTS = ['test', 'start', 'dev', 'run', 'auditVerify'];

const STATIC_IMPORT = /^(?:import|export)\b[^;]*?from '([^']+)'|^import '([^']+)'/gm;

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)].map(([, from, alone]) => from ?? alone ?? '');
}

test.each(STARTS)('npm run %s reads nothing of a package as it begins', (start) => {
  const waiting = [join(scripts, `${start}.mjs`)];
  const read = new Set<string>();
  const packages: string[] = [];
  for (const file of waiting) {
    expect(existsSync(file), file).toBe(true);
    read.add(file);
    for (const name of importsOf(file)) {
      const next = join(dirname(file), name);
      if (!name.startsWith('.')) {
        packages.push(...(name.startsWith('node:') ? [] : [`${file}: ${name}`]));
      } else if (!read.has(next)) {
        read.add(next);
        waiting.push(next);
      }
    }
  }
  expect(packages).toEqual([]);
});
