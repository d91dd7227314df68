import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeNumber } from '@desk/shared/application/caseNumber';
import { dayInAmsterdam } from '../flow/days';
import { caseRecord } from '../flow/testing/caseRecord';
import { expectComplaint } from '../testing/complaints';
import { renderAdmin } from '../testing/renderAdmin';
import MailItemCreate from './MailItemCreate';

afterEach(cleanup);

const number = makeNumber('ZU', 2026, 123);
const scan = new File(['%PDF-1.7'], 'contract.pdf', { type: 'application/pdf' });

function draw(language: 'nl' | 'en' = 'nl') {
  const getList = vi.fn().mockResolvedValue({ data: [caseRecord({ number, status: 'announced' })], total: 1 });
  const registerMail = vi.fn().mockResolvedValue({ number: 'ZP-2026-000014-1', applicationId: caseRecord().id });
  renderAdmin(<MailItemCreate />, { role: 'verifier', dataProvider: { getList, registerMail }, language });
  return { getList, registerMail, user: userEvent.setup() };
}

/** Questions about cases; the tabs of the post ask for their counts besides. */
const asked = (getList: ReturnType<typeof draw>['getList']) =>
  getList.mock.calls.filter(([resource]) => resource === 'applications').map(([, { filter }]) => filter as unknown);
const numberField = () => screen.getByRole('textbox', { name: /Zaaknummer/ });

describe('registering a letter', () => {
  it('goes from scanner to saved letter by keyboard, and on to the next one', async () => {
    const { getList, registerMail, user } = draw();
    expect(document.activeElement).toBe(numberField());
    await user.keyboard(`${number.toLowerCase()}|1/3{Enter}`);
    expect(await screen.findByText('Groothandel De Korenmaat B.V.')).toBeTruthy();
    expect(asked(getList)[0]).toEqual({ number });
    expect(document.activeElement).toBe(screen.getByLabelText(/Ontvangen op/));
    await user.upload(screen.getByLabelText('Scans', { selector: 'input' }), scan);
    screen.getByLabelText(/Ontvangen op/).focus();
    await user.keyboard('{Enter}');
    const questions = screen.getAllByRole('radiogroup');
    expect(document.activeElement).toBe(within(questions[0] as HTMLElement).getByRole('radio', { name: 'Ja' }));
    await user.keyboard('jnjx');
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(registerMail).toHaveBeenCalledOnce();
    });
    expect(registerMail).toHaveBeenCalledWith(
      {
        applicationNumber: number,
        version: 7,
        receivedOn: dayInAmsterdam(new Date()),
        delivery: 'ordinary',
        sender: '',
        archivePlace: '',
        remark: '',
        signedOn: null,
        checklist: { legible: 'yes', allPages: 'no', upgradeNote: 'yes', levelAsApplied: 'notApplicable' },
      },
      [scan],
    );
    await waitFor(() => {
      expect(document.activeElement).toBe(numberField());
    });
    expect(numberField()).toHaveProperty('value', '');
  });

  it('registers a letter without a scan, and says which number belongs on the paper', async () => {
    const { registerMail, user } = draw();
    await user.keyboard(`${number}{Enter}`);
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByLabelText(/Ontvangen op/));
    });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Schrijf ZP-2026-000014-1 op het papier/)).toBeTruthy();
    expect(screen.getByText(new RegExp(`ZP-2026-000014-1 geregistreerd op ${number}`))).toBeTruthy();
    expect(registerMail.mock.calls[0]?.[1]).toEqual([]);
    await waitFor(() => {
      expect(document.activeElement).toBe(numberField());
    });
  });

  it('keeps the focus at a number that no case has', async () => {
    const { user } = draw();
    await user.keyboard(`${makeNumber('ZU', 2026, 999)}{Enter}`);
    expect(await screen.findByText(/Er is geen zaak met dit nummer/)).toBeTruthy();
    expect(document.activeElement).toBe(numberField());
  });

  it('takes a scan out of the field it fell into, and brings it to the number', async () => {
    const { user } = draw();
    vi.spyOn(Event.prototype, 'timeStamp', 'get').mockReturnValue(0);
    const sender = screen.getByLabelText('Afzender');
    sender.focus();
    await user.keyboard(`${number}|1/3{Enter}`);
    expect(await screen.findByText('Groothandel De Korenmaat B.V.')).toBeTruthy();
    expect([(sender as HTMLInputElement).value, numberField()]).toMatchObject(['', { value: number }]);
    const other = makeNumber('ZU', 2026, 77);
    sender.focus();
    await user.keyboard(`${other}{Enter}`);
    expect(await screen.findByText(new RegExp(`U scande ${other}`))).toBeTruthy();
    expect([(sender as HTMLInputElement).value, numberField()]).toMatchObject(['', { value: number }]);
    vi.restoreAllMocks();
  });

  it('says which number is wrong, which is unknown, and asks the server for neither before the digit agrees', async () => {
    const { getList, user } = draw();
    const wrong = `${number.slice(0, -1)}${String((Number(number.at(-1)) + 1) % 10)}`;
    await user.keyboard(wrong);
    expect(await screen.findByText(/er staat een cijfer verkeerd/)).toBeTruthy();
    expect(asked(getList)).toEqual([]);
    await user.clear(numberField());
    await user.keyboard(makeNumber('ZU', 2026, 999));
    expect(await screen.findByText(/Er is geen zaak met dit nummer/)).toBeTruthy();
  });

  it('keeps everything and says what misses when it is saved too early', async () => {
    const { registerMail, user } = draw();
    await user.keyboard('ZU-2026');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Dit zaaknummer klopt niet.')).toBeTruthy();
    expect(registerMail).not.toHaveBeenCalled();
    expect(numberField()).toHaveProperty('value', 'ZU-2026');
  });

  it('refuses a kind of file that the desk does not keep', async () => {
    const { user } = draw();
    const input = screen.getByLabelText('Scans', { selector: 'input' });
    await userEvent.setup({ applyAccept: false }).upload(input, new File(['x'], 'brief.docx', { type: 'text/plain' }));
    expect(screen.getByText('Dit soort bestand wordt niet aangenomen: brief.docx')).toBeTruthy();
    await user.upload(input, scan);
    await user.click(screen.getByRole('button', { name: 'Verwijder contract.pdf' }));
    expect(screen.queryByText(/contract\.pdf/)).toBeNull();
  });

  it('tells the server’s refusal and loses nothing', async () => {
    const { registerMail, user } = draw();
    expectComplaint('Deze zaak is al afgesloten.');
    registerMail.mockRejectedValueOnce(new Error('Deze zaak is al afgesloten.'));
    await user.keyboard(number);
    await screen.findByText('Groothandel De Korenmaat B.V.');
    await user.upload(screen.getByLabelText('Scans', { selector: 'input' }), scan);
    await user.click(screen.getByRole('button', { name: 'Registreer en open zaak' }));
    expect(await screen.findByText('Deze zaak is al afgesloten.')).toBeTruthy();
    expect(numberField()).toHaveProperty('value', number);
  });

  it('keeps what was typed and chosen past another page, until it is saved', async () => {
    const { user } = draw();
    await user.keyboard(number);
    await user.type(screen.getByLabelText('Opmerking'), 'natte hoek');
    await user.upload(screen.getByLabelText('Scans', { selector: 'input' }), scan);
    cleanup();
    const again = draw();
    expect([numberField(), screen.getByLabelText('Opmerking')]).toMatchObject([
      { value: number },
      { value: 'natte hoek' },
    ]);
    await screen.findByText('Groothandel De Korenmaat B.V.');
    await again.user.click(screen.getByRole('button', { name: 'Registreer en volgende brief' }));
    await waitFor(() => expect(again.registerMail).toHaveBeenCalledOnce());
    expect(again.registerMail.mock.calls[0]).toMatchObject([{ remark: 'natte hoek' }, [scan]]);
    await waitFor(() => expect(numberField()).toHaveProperty('value', ''));
    cleanup();
    draw();
    expect([numberField(), screen.queryByText(/contract\.pdf/)]).toMatchObject([{ value: '' }, null]);
  });

  it.each([
    ['nl', /\b(the|Received|Register|Delivery|Yes|drop)\b/],
    ['en', /\b(het|Ontvangen|Registreer|Bezorging|Ja|sleep)\b/],
  ] as const)('speaks one language in %s', (locale, others) => {
    draw(locale);
    expect(document.body.textContent).not.toMatch(others);
  });
});
