import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAdmin } from '../testing/renderAdmin';
import { AgeChip } from './AgeChip';

const ageing = { state: 'onTime', lateDays: 0, dueOn: '2026-12-01' } as const;

it.each([
  ['nog geen werkdag', 0],
  ['loopt 1 werkdag', 1],
])('says %s', (words, days) => {
  renderAdmin(<AgeChip row={{ ageing: { ...ageing, days }, receivedOn: '2026-11-27' }} />);
  expect(screen.getByText(words)).toBeTruthy();
});
