// Decides whether the rules that can be told without types hold, of scripts without types too, and whether each of them bites.
import { lintAllowed, lintBreaches } from './lintBreaches.mjs';
import { bites, holdsIn } from './oxlint.mjs';

const config = 'oxlint.json';
const FOLDERS = ['client', 'server', 'db', 'shared', 'scripts'];

/** Checks the real sources; prints what is wrong. */
export function checkLint() {
  return holdsIn(config, FOLDERS);
}

/** Plants a breach of every rule, and what must stay allowed; tells which rules slept or woke for nothing. */
export function checkThatLintBites() {
  return bites(config, { breaches: lintBreaches, allowed: lintAllowed });
}
