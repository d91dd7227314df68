/** What a customer said is asked in two parts, the form of the action and whose word it is: they are kept, said and begun anew as one. */
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { dropDrafts } from '../../flow/keptDrafts';
import { caseRecord, PERSON_ID } from '../../flow/testing/caseRecord';
import { renderAdmin } from '../../testing/renderAdmin';
import { NotMeDialog } from './NotMeDialog';

beforeEach(dropDrafts);

const who = () => screen.getByRole<HTMLSelectElement>('combobox', { name: /^Wie meldt dit/ });
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Wat er is gezegd/ });
const typed = () => [who().value, note().value];

function open() {
  cleanup();
  renderAdmin(<NotMeDialog record={caseRecord()} onClose={() => undefined} />);
}

test('what was typed for one person stands there again with that person, and is said', async () => {
  const user = userEvent.setup();
  open();
  expect(screen.queryByText(/^Dit vulde u eerder in/)).toBeNull();
  await user.selectOptions(who(), PERSON_ID);
  await user.type(note(), 'Belde zelf');
  open();
  expect(typed()).toEqual([PERSON_ID, 'Belde zelf']);
  expect(screen.getByText(/^Dit vulde u eerder in/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Begin opnieuw' }));
  expect(typed()).toEqual(['', '']);
  expect(who()).toHaveFocus();
});

test('one of the two parts is enough to say so', async () => {
  open();
  await userEvent.selectOptions(who(), PERSON_ID);
  open();
  expect(screen.getByText(/^Dit vulde u eerder in/)).toBeVisible();
});
