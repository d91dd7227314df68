/** Decides what every component test starts from: the DOM matchers, and a console that must stay silent. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import * as React from 'react';
import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';
import { dropDrafts } from '../flow/keptDrafts';
import { takeExpectedComplaints } from './complaints';

// On a machine that has other work a first screen may take seconds; waiting longer costs a passing test nothing.
configure({ asyncUtilTimeout: 15_000 });

/** React takes a stack for each of the first ten thousand elements of a second, in case it has to complain of one. */
const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: internals } = React as unknown as {
  readonly __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: object;
};
Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', { get: () => Infinity, set: () => undefined });

const LOUD = ['error', 'warn'] as const;
let spies: readonly MockInstance[] = [];

beforeEach(() => {
  localStorage.clear();
  dropDrafts();
  spies = LOUD.map((level) => vi.spyOn(console, level).mockImplementation(() => undefined));
});

afterEach(() => {
  cleanup();
  const said = spies.flatMap((spy) => spy.mock.calls.map((words) => words.map(String).join(' ')));
  spies.forEach((spy) => spy.mockRestore());
  const expected = takeExpectedComplaints();
  const unexpected = said.filter((words) => !expected.some((text) => words.includes(text)));
  expect(unexpected, 'the console must stay silent').toEqual([]);
});

const computedStyle = window.getComputedStyle.bind(window);
const styles = new Map<Element, CSSStyleDeclaration>();
const changes = new MutationObserver(() => styles.clear());
changes.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });

/** As jsdom computes it, which goes through every rule of every sheet, but once for an element until the document changes. */
function styleOf(element: Element): CSSStyleDeclaration {
  if (changes.takeRecords().length > 0) {
    styles.clear();
  }
  const known = styles.get(element);
  if (known !== undefined) {
    return known;
  }
  const style = computedStyle(element);
  if (element.isConnected) {
    styles.set(element, style);
  }
  return style;
}

// Material UI measures its text areas at every key, without a layout to measure. What a text area says itself is enough to be seen.
window.getComputedStyle = (element, pseudo) =>
  element instanceof HTMLTextAreaElement
    ? element.style
    : pseudo === undefined || pseudo === null
      ? styleOf(element)
      : computedStyle(element, pseudo);

// jsdom has no layout and no media; a test that needs a narrow screen sets its own.
window.matchMedia ??= (query: string) => ({
  matches: /min-width/.test(query),
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});
