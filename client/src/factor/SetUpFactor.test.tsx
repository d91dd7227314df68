/** Setting up a second factor: the secret by picture and by hand, a first code, and recovery codes that are shown once. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpError } from 'react-admin';
import { expect, test, vi } from 'vitest';
import { expectComplaint } from '../testing/complaints';
import { renderAdmin } from '../testing/renderAdmin';
import { SetUpFactor } from './SetUpFactor';

test('shows the secret, says what is wrong with a code, and lets go only of codes that were kept', async () => {
  expectComplaint('Deze code klopt niet.');
  const beginFactor = vi.fn().mockResolvedValue({ secret: 'ABCDEFGH', qr: { side: 58, path: 'M0 0L1 1Z' } });
  const confirmFactor = vi
    .fn()
    .mockRejectedValueOnce(new HttpError('Deze code klopt niet.', 422, { code: 'factorCodeWrong' }))
    .mockResolvedValue({ recoveryCodes: ['ABCDEFGH12', '34567890AB'] });
  const onDone = vi.fn();
  renderAdmin(<SetUpFactor onDone={onDone} />, { dataProvider: { beginFactor, confirmFactor } });
  await userEvent.click(await screen.findByRole('button', { name: 'Begin' }));
  expect(await screen.findByRole('img', { name: 'QR-code voor uw app' })).toBeInTheDocument();
  expect(screen.getByText('ABCD EFGH')).toBeInTheDocument();
  const code = screen.getByRole('textbox', { name: 'Code' });
  await userEvent.type(code, '111111{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Deze code klopt niet.');
  await userEvent.clear(code);
  await userEvent.type(code, '222222{Enter}');
  expect(await screen.findByText('ABCDE-FGH12')).toBeInTheDocument();
  expect(screen.getByRole('list', { name: 'Herstelcodes' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onDone).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Ik heb de codes bewaard' }));
  expect(onDone).toHaveBeenCalledTimes(1);
});
