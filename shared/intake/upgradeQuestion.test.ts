import { expect, it } from 'vitest';
import { upgradeState } from './upgradeQuestion';

const BEFORE = '2026-11-20T09:00:00.000Z';
const AFTER = '2026-11-24T09:00:00.000Z';
const ANSWERED = '2026-11-23T09:00:00.000Z';

const letter = (note: 'yes' | 'no' | 'notApplicable' | undefined, registeredAt: string) => ({
  registeredAt,
  checklist: note === undefined ? {} : { upgradeNote: note },
});

it.each([
  [[], null, 'unseen'],
  [[undefined], null, 'unseen'],
  [['notApplicable'], null, 'unseen'],
  [['yes'], null, 'noted'],
  [['no'], null, 'open'],
  [['no', undefined], null, 'open'],
  [['no', 'yes'], null, 'noted'],
  [['yes', 'no'], true, 'noted'],
  [['yes', 'no'], false, 'denied'],
  [['no'], true, 'confirmed'],
  [['no'], false, 'denied'],
] as const)('notes %j and the customer’s answer %s: %s', (notes, isUpgrade, state) => {
  const letters = notes.map((note) => letter(note, BEFORE));
  expect(upgradeState(letters, isUpgrade === null ? null : { isUpgrade, recordedAt: ANSWERED })).toBe(state);
});

it('takes a note on a letter that came after the customer said no', () => {
  const no = { isUpgrade: false, recordedAt: ANSWERED };
  expect(upgradeState([letter('yes', BEFORE), letter(undefined, AFTER)], no)).toBe('denied');
  expect(upgradeState([letter('no', BEFORE), letter('yes', AFTER)], no)).toBe('noted');
});
