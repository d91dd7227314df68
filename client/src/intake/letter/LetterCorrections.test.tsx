/** Checks that a letter goes to another case only with a right number and a reason, and that its paper gets a place and a day. */
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { StaffRole } from '@desk/shared/access/roles';
import { makeNumber } from '@desk/shared/application/caseNumber';
import { LetterList } from '../../application/bench/LetterList';
import { dayInAmsterdam } from '../../flow/days';
import { caseRecord } from '../../flow/testing/caseRecord';
import { renderAdmin } from '../../testing/renderAdmin';
import { applicationRow } from '../../testing/rows';

const [letter] = caseRecord().mailItems;
const number = makeNumber('ZU', 2026, 999);

function draw(role: StaffRole = 'verifier', paper = {}) {
  const relink = vi.fn().mockResolvedValue({});
  const strikeMail = vi.fn().mockResolvedValue({});
  const movePaper = vi.fn().mockResolvedValue({});
  const getList = vi.fn().mockResolvedValue({ data: [applicationRow({ id: 'other', number })], total: 1 });
  if (letter === undefined) {
    throw new Error('the case for tests has a letter');
  }
  renderAdmin(
    <LetterList findings={[]} letters={[{ ...letter, ...paper }]} caseVersion={7} onShowScan={() => undefined} />,
    {
      role,
      dataProvider: { relink, movePaper, strikeMail, getList },
    },
  );
  return { relink, movePaper, strikeMail, user: userEvent.setup() };
}

test('a letter without a scan can be taken off with a reason; one with a scan cannot', async () => {
  const { strikeMail, user } = draw('verifier', { documents: [] });
  expect(screen.getByRole('link', { name: 'Wacht op scan' })).toHaveAttribute(
    'href',
    `/mail-items/${String(letter?.id)}`,
  );
  await user.click(await screen.findByRole('button', { name: 'Haal van de zaak' }));
  await user.type(screen.getByRole('textbox', { name: /Reden/ }), 'Dubbel geteld{Enter}');
  expect(strikeMail).toHaveBeenCalledExactlyOnceWith({ id: letter?.id, version: 7, reason: 'Dubbel geteld' });
  cleanup();
  draw();
  await screen.findByRole('button', { name: 'Hoort bij een andere zaak' });
  expect(screen.queryByRole('button', { name: 'Haal van de zaak' })).toBeNull();
});

test('a letter moves with the number of its case and a reason, by keyboard', async () => {
  const { relink, user } = draw();
  await user.click(await screen.findByRole('button', { name: 'Hoort bij een andere zaak' }));
  expect(screen.getByRole('textbox', { name: /Zaaknummer/ })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getByText('Vul het zaaknummer in.')).toBeInTheDocument();
  expect(screen.getByText('Geef een reden van minstens drie tekens.')).toBeInTheDocument();
  await user.keyboard(number.toLowerCase());
  expect(await screen.findByText('Bakkerij Voorbeeld B.V.')).toBeInTheDocument();
  await user.tab();
  await user.keyboard('Verkeerd gekoppeld{Enter}');
  expect(relink).toHaveBeenCalledExactlyOnceWith({
    id: letter?.id,
    version: 7,
    applicationNumber: number,
    reason: 'Verkeerd gekoppeld',
  });
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('paper that is kept needs a place; paper that was destroyed does not', async () => {
  const { movePaper, user } = draw('supervisor', { archivePlace: '' });
  await user.click(await screen.findByRole('button', { name: 'Waar is het papier' }));
  await user.keyboard('{Tab}{Enter}');
  expect(screen.getByText('Vul in waar het papier ligt.')).toBeInTheDocument();
  await user.selectOptions(screen.getByRole('combobox', { name: /Het papier is/ }), 'destroyed');
  await user.click(screen.getByRole('button', { name: 'Leg vast' }));
  const on = dayInAmsterdam(new Date());
  expect(movePaper).toHaveBeenCalledExactlyOnceWith({ id: letter?.id, fate: 'destroyed', on, place: '' });
});

test('where the paper is stands with the letter', async () => {
  draw('verifier', { paper: { fate: 'archived', on: '2026-11-20', place: 'Doos 3' } });
  expect(await screen.findByText(/papier: in het archief, 20 nov 2026, Doos 3/)).toBeInTheDocument();
});

test('an auditor moves nothing', async () => {
  draw('auditor');
  await screen.findByText(/ontvangen op/);
  expect(screen.queryByRole('button', { name: 'Hoort bij een andere zaak' })).toBeNull();
});
