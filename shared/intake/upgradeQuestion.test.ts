import { expect, it } from 'vitest';
import { upgradeState } from './upgradeQuestion';

it.each([
  [[], null, 'unseen'],
  [[undefined], null, 'unseen'],
  [['notApplicable'], null, 'unseen'],
  [['yes'], null, 'noted'],
  [['no'], null, 'open'],
  [['no', undefined], null, 'open'],
  [['no', 'yes'], null, 'noted'],
  [['yes', 'no'], false, 'noted'],
  [['no'], true, 'confirmed'],
  [['no'], false, 'denied'],
] as const)('notes %j and the customer’s answer %s: %s', (notes, isUpgrade, state) => {
  const letters = notes.map((note) => ({ checklist: note === undefined ? {} : { upgradeNote: note } }));
  expect(upgradeState(letters, isUpgrade === null ? null : { isUpgrade })).toBe(state);
});
