// Decides which steps a test run has: checks, which only read the sources, and tests, which Vitest runs.
import { buildWhatIsStale } from '../build.mjs';
import { checkLayers, checkThatRulesBite } from './checkLayers.mjs';
import { checkLint, checkThatLintBites } from './checkLint.mjs';
import { checkFormat } from './checkFormat.mjs';
import { checkStructure } from './checkStructure.mjs';
import { checkThatTypesBite, checkTypes } from './checkTypes.mjs';

/** The longest first: the one that is begun last must not be the one that everything waits for. */
export const CHECKS = [
  { name: 'types', title: 'Types', run: async () => (await checkTypes()) && (await checkThatTypesBite()) },
  { name: 'layers', title: 'Layers', run: async () => (await checkLayers()) && (await checkThatRulesBite()) },
  { name: 'lint', title: 'Lint', run: async () => (await checkLint()) && (await checkThatLintBites()) },
  { name: 'format', title: 'Format', run: checkFormat },
  { name: 'structure', title: 'Structure', run: checkStructure },
  { name: 'supply', title: 'Supply', run: runSupply },
];

/** `prepare` gets the browser, or the error that kept it away, and throws when the tests cannot run. */
export const TESTS = [
  { name: 'unit', title: 'Unit, database and API', projects: ['shared', 'db', 'server', 'client'] },
  { name: 'browser', title: 'Browser', projects: ['browser'], prepare: prepareBrowserTests },
];

/** Read when it runs: it needs a package, and this file is read before any is installed. */
async function runSupply() {
  const { checkSupply, checkThatSupplyBites } = await import('./checkSupply.mjs');
  return [checkSupply(), checkThatSupplyBites()].every(Boolean);
}

async function prepareBrowserTests(browser) {
  const found = await browser;
  if (found instanceof Error) {
    throw found;
  }
  await buildWhatIsStale();
}
