/** A print run on the screen: opened once, stickers scanned by a hand scanner, posted; others only read it. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StaffRole } from '@desk/shared/access/roles';
import type { PrintRunDetail, PrintRunLetter } from '@desk/shared/dispatch/printRun';
import { problemError } from '../../providers/problem';
import { expectComplaint } from '../../testing/complaints';
import { renderAdmin } from '../../testing/renderAdmin';
import PrintRunShow from './PrintRunShow';

afterEach(cleanup);

const letter = (parts: Partial<PrintRunLetter>): PrintRunLetter => ({
  dispatchId: 'd',
  kind: 'activationCode',
  mark: 'L-0A1B2C3D4E5F',
  applicationId: 'a',
  caseNumber: 'ZU-2026-000123-7',
  companyName: 'Test BV Donald',
  registered: false,
  trackNumber: null,
  isVoid: false,
  ...parts,
});
const run = (parts: Partial<PrintRunDetail>): PrintRunDetail => ({
  id: 'run',
  number: 'ZD-2026-000001-1',
  status: 'read',
  letters: 1,
  createdAt: '2026-11-26T09:00:00.000Z',
  createdById: 'me',
  createdByName: 'Marleen Oosterveld',
  readAt: null,
  closedAt: null,
  closedByName: null,
  manifest: [letter({})],
  ...parts,
});

function draw(parts: Partial<PrintRunDetail>, role: StaffRole = 'supervisor') {
  const calls = { trackLetter: vi.fn().mockResolvedValue({}), postPrintRun: vi.fn().mockResolvedValue({}) };
  renderAdmin(
    <Routes>
      <Route path="*" element={<PrintRunShow />} />
    </Routes>,
    { role, dataProvider: { getOne: vi.fn().mockResolvedValue({ data: run(parts) }), ...calls } },
  );
  return { ...calls, user: userEvent.setup() };
}

describe('a print run', () => {
  it('pairs letter and sticker with a hand scanner alone', async () => {
    const { trackLetter, user } = draw({ manifest: [letter({ registered: true })] });
    await screen.findByLabelText('Scan de brief');
    await user.keyboard('L-0A1B2C3D4E5F{Enter}3SABCD1234567{Enter}');
    await waitFor(() => {
      expect(trackLetter).toHaveBeenCalledWith('run', { mark: 'L-0A1B2C3D4E5F', trackNumber: '3SABCD1234567' });
    });
    expect(screen.getByText(/Nog 1 sticker te scannen/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Op de post gedaan' }).disabled).toBe(true);
  });

  const refusedWith = (code: 'trackNumberInvalid' | 'letterNotInRun' | 'printRunClosed') =>
    problemError(409, { code, message: code }, 'nl');

  it('says beside the sticker why it was refused, and takes the next scan there', async () => {
    const { trackLetter, user } = draw({ manifest: [letter({ registered: true })] });
    expectComplaint('trackNumberInvalid');
    trackLetter.mockRejectedValueOnce(refusedWith('trackNumberInvalid'));
    await screen.findByLabelText('Scan de brief');
    await user.keyboard('L-0A1B2C3D4E5F{Enter}12{Enter}');
    const sticker = screen.getByLabelText('Scan de sticker');
    await waitFor(() => expect(sticker).toHaveAccessibleDescription(/./));
    expect([sticker, screen.getByLabelText('Scan de brief')].map((one) => (one as HTMLInputElement).value)).toEqual([
      '',
      'L-0A1B2C3D4E5F',
    ]);
    expect(sticker).toHaveFocus();
    await user.keyboard('3SABCD1234567{Enter}');
    await waitFor(() => expect(sticker).not.toHaveAccessibleDescription());
  });

  it('says beside the letter why that was refused, and keeps the sticker', async () => {
    const { trackLetter, user } = draw({ manifest: [letter({ registered: true })] });
    expectComplaint('letterNotInRun');
    trackLetter.mockRejectedValueOnce(refusedWith('letterNotInRun'));
    const mark = await screen.findByLabelText('Scan de brief');
    await user.keyboard('L-ELSEWHERE{Enter}3SABCD1234567{Enter}');
    await waitFor(() => expect(mark).toHaveAccessibleDescription(/./));
    expect(mark).toHaveFocus();
    const sticker = screen.getByLabelText('Scan de sticker');
    expect([mark, sticker].map((one) => (one as HTMLInputElement).value)).toEqual(['', '3SABCD1234567']);
  });

  it('says beside neither scan what is about none of them', async () => {
    const { trackLetter, user } = draw({ manifest: [letter({ registered: true })] });
    expectComplaint('printRunClosed');
    trackLetter.mockRejectedValueOnce(refusedWith('printRunClosed'));
    const mark = await screen.findByLabelText('Scan de brief');
    await user.keyboard('L-0A1B2C3D4E5F{Enter}3SABCD1234567{Enter}');
    const sticker = screen.getByLabelText('Scan de sticker');
    await waitFor(() => expect(sticker).toHaveValue(''));
    expect([mark, sticker].map((one) => one.getAttribute('aria-invalid'))).toEqual(['false', 'false']);
  });

  it('is posted once every registered letter has its sticker', async () => {
    const { postPrintRun, user } = draw({ manifest: [letter({ registered: true, trackNumber: '3SABCD1234567' })] });
    await user.click(await screen.findByRole('button', { name: 'Op de post gedaan' }));
    await waitFor(() => {
      expect(postPrintRun).toHaveBeenCalledWith('run');
    });
  });

  it('says which envelope holds a code', async () => {
    draw({ manifest: [letter({}), letter({ dispatchId: 'e', mark: 'L-1B2C3D4E5F6A', kind: 'customerMessage' })] });
    const row = async (mark: string) => (await screen.findByText(mark)).closest('tr')?.textContent;
    expect(await row('L-0A1B2C3D4E5F')).toContain('Activeringscode');
    expect(await row('L-1B2C3D4E5F6A')).toContain('Bericht aan de klant');
  });

  it('says of a letter whose code is void that it must come out', async () => {
    draw({ manifest: [letter({ isVoid: true })] });
    expect(await screen.findByText('Haal eruit: deze code is vervallen')).toBeTruthy();
  });

  it('is opened by whoever made it, and by nobody else', async () => {
    draw({ status: 'ready', createdById: 'somebody else' });
    expect(await screen.findByText(/Alleen de maker kan die openen/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open om te printen' })).toBeNull();
  });

  it('shows an officer what it holds and nothing to press', async () => {
    draw({ status: 'ready' }, 'verifier');
    expect(await screen.findByText('Test BV Donald')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
