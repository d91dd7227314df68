/**
 * Decides whether the types hold, and every rule that asks for them: one compiler in native code checks the sources once for both,
 * each with the tsconfig.json nearest above it, or the one of those it refers to that names it. Files of a kind that must fail are planted beside, since a rule
 * that sleeps says nothing.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { runNode } from '../runCommand.mjs';
import { toolPath } from './runTool.mjs';
import { typedBreaches } from './typedBreaches.mjs';

const config = join(root, 'scripts', 'oxlint.json');
const FOLDERS = ['client/src', 'server', 'db', 'shared', 'scripts'];
/** Scripts without types have none to check. */
const PLAIN = ['**/*.mjs', '**/*.cjs', '**/*.js'];
/** Of the compiler's memory it collects what is free less often: it lives for seconds, and has no more than it needs. */
const env = { ...process.env, GOGC: '400' };

/** Checks the real sources; prints what is wrong. */
export async function checkTypes() {
  const { code, output } = await lint([...FOLDERS, ...PLAIN.map((pattern) => `--ignore-pattern=${pattern}`)]);
  if (code !== 0) {
    console.log(output.trim());
  }
  return code === 0;
}

/** Plants a breach of every rule in a folder of its own and tells which rules slept. */
export async function checkThatTypesBite() {
  const folder = mkdtempSync(join(tmpdir(), 'desk-types-'));
  try {
    plant(folder);
    const { output } = await lint(['--format=json', folder]);
    const found = JSON.parse(output.slice(output.indexOf('{'))).diagnostics;
    const problems = sleepingRules(found);
    problems.forEach((problem) => console.log(problem));
    if (problems.length === 0) {
      console.log(`${Object.keys(typedBreaches).length} planted breaches, all caught`);
    }
    return problems.length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lint(args) {
  const all = [toolPath('oxlint'), '--config', config, '--type-aware', '--type-check', '--deny-warnings', ...args];
  return runNode(all, { quiet: true, env });
}

function plant(folder) {
  const settings = { extends: join(root, 'tsconfig.base.json'), compilerOptions: { types: [] }, include: ['*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  for (const [rule, content] of Object.entries(typedBreaches)) {
    writeFileSync(join(folder, `${rule}.ts`), content);
  }
}

function sleepingRules(found) {
  const asked = Object.keys(JSON.parse(readFileSync(config, 'utf8')).rules).map((name) =>
    name.replace('typescript/', ''),
  );
  const isCaught = (rule) =>
    found.some((hit) => hit.code === `typescript(${rule})` && hit.filename.endsWith(`/${rule}.ts`));
  return [
    ...asked.filter((rule) => !(rule in typedBreaches)).map((rule) => `rule ${rule} has no planted breach`),
    ...Object.keys(typedBreaches)
      .filter((rule) => !isCaught(rule))
      .map((rule) => `rule ${rule} did not catch its breach`),
  ];
}
