// Decides how the linter in native code is called, and how we know that its rules bite: a rule that sleeps says nothing.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../paths.mjs';
import { runNode } from '../runCommand.mjs';
import { toolPath } from './runTool.mjs';

/** Of its memory the compiler collects what is free less often: it lives for seconds, and has no more than it needs. */
const env = { ...process.env, GOGC: '400' };

/**
 * Checks the real sources; prints what is wrong.
 * @param {string} config name of the file in scripts that holds the rules
 * @param {string[]} args folders, and more for oxlint
 * @returns {Promise<boolean>} whether nothing is
 */
export async function holdsIn(config, args) {
  const { code, output } = await lint(config, args);
  if (code !== 0) {
    console.log(output.trim());
  }
  return code === 0;
}

/**
 * Plants a tree of breaches and of what must stay allowed; tells which rules slept or woke for nothing.
 * @param {string} config see holdsIn
 * @param {{ breaches: Record<string, { rule: string, content: string }>, allowed?: Record<string, string>, args?: string[] }} planted
 *   file → the rule it breaks and its content; file → content of what breaks none; more arguments for oxlint
 * @returns {Promise<boolean>} whether each rule of the file caught its breach, and nothing else was caught
 */
export async function bites(config, { breaches, allowed = {}, args = [] }) {
  const folder = mkdtempSync(join(tmpdir(), 'desk-lint-'));
  try {
    Object.entries(breaches).forEach(([path, { content }]) => plant(join(folder, path), content));
    Object.entries(allowed).forEach(([path, content]) => plant(join(folder, path), content));
    const { output } = await lint(config, [...args, '--format=json', folder]);
    const found = JSON.parse(output.slice(output.indexOf('{'))).diagnostics;
    const problems = [...sleeping(config, { breaches, found }), ...falseAlarms(allowed, found)];
    problems.forEach((problem) => console.log(problem));
    if (problems.length === 0) {
      console.log(`${Object.keys(breaches).length} planted breaches, all caught`);
    }
    return problems.length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lint(config, args) {
  const all = [toolPath('oxlint'), '--config', join(root, 'scripts', config), '--deny-warnings', ...args];
  return runNode(all, { quiet: true, env });
}

function plant(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function sleeping(config, { breaches, found }) {
  const planted = Object.entries(breaches);
  const isCaught = ([path, { rule }]) =>
    found.some(({ code, filename }) => (code ?? '').endsWith(`(${rule})`) && filename.endsWith(`/${path}`));
  return [
    ...rulesOf(config)
      .filter((rule) => !planted.some(([, breach]) => breach.rule === rule))
      .map((rule) => `rule ${rule} has no planted breach`),
    ...planted.filter((one) => !isCaught(one)).map(([path, { rule }]) => `rule ${rule} did not catch ${path}`),
  ];
}

/** Every rule that the file asks for somewhere, by its name without that of its plugin. */
function rulesOf(config) {
  const { rules, overrides } = JSON.parse(readFileSync(join(root, 'scripts', config), 'utf8'));
  const asked = [{ rules }, ...overrides].flatMap((part) => Object.entries(part.rules));
  const names = asked.filter(([, severity]) => severity !== 'off').map(([name]) => name.split('/').at(-1));
  return [...new Set(names)];
}

function falseAlarms(allowed, found) {
  return Object.keys(allowed).flatMap((path) =>
    found.filter(({ filename }) => filename.endsWith(`/${path}`)).map(({ code }) => `${code} wrongly refuses ${path}`),
  );
}
