/** What the desk answered by itself: what it found wrong comes before all that is right. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { IntakeQuestion } from '@desk/shared/intake/intakeQuestions';
import { renderAdmin } from '../../testing/renderAdmin';
import { SeenList } from './SeenList';

const seen = (item: IntakeQuestion['item'], answer: IntakeQuestion['answer']): IntakeQuestion => ({
  key: item,
  item,
  subject: null,
  answer,
  by: 'desk',
  look: null,
  mailItemId: null,
});

test('what is wrong stands first, then what is open, then the rest in the order of the checklist', async () => {
  const questions = [seen('legible', 'yes'), seen('originalSignatures', null), seen('unaltered', 'no')];
  renderAdmin(<SeenList questions={[...questions, seen('currentVersion', 'yes')]} />);
  await screen.findByRole('list');
  const words = screen.getAllByRole('listitem').map(({ textContent }) => textContent?.split(': ').at(-1));
  expect(words).toEqual(['nee', 'nog open', 'ja', 'ja']);
});
