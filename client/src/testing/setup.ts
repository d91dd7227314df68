/** Decides what every component test starts from: the DOM matchers, and a console that must stay silent. */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';
import { dropDrafts } from '../flow/keptDrafts';
import { takeExpectedComplaints } from './complaints';

// On a machine that has other work a first screen may take seconds; waiting longer costs a passing test nothing.
configure({ asyncUtilTimeout: 15_000 });

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
// Material UI measures its text areas at every key, and jsdom goes through every rule of every sheet for that, without a
// layout to measure. What a text area says itself is enough to be seen.
window.getComputedStyle = (element, pseudo) =>
  element instanceof HTMLTextAreaElement ? element.style : computedStyle(element, pseudo);

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
