import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BUILT_IN_TEMPLATES } from '@desk/shared/dispatch/messages/builtInTemplates';
import { SAMPLE_SENDER } from '@desk/shared/dispatch/sampleSender';
import { renderAdmin } from '../testing/renderAdmin';
import TemplatePage from './TemplatePage';

afterEach(cleanup);

const template = BUILT_IN_TEMPLATES.nl.lapse;
const current = {
  kind: 'lapse',
  language: 'nl',
  version: 1,
  template,
  reason: '',
  createdByName: '',
  createdAt: null,
} as const;

async function draw(role: 'administrator' | 'verifier') {
  const saveTemplate = vi.fn().mockResolvedValue({ current, versions: [current] });
  renderAdmin(
    <Routes>
      <Route path="/message-templates/:kind/:language" element={<TemplatePage />} />
    </Routes>,
    {
      role,
      path: '/message-templates/lapse/nl',
      dataProvider: {
        saveTemplate,
        templateHistory: () => Promise.resolve({ current, versions: [current], sender: SAMPLE_SENDER }),
      },
    },
  );
  await screen.findByRole('article');
  return { saveTemplate, user: userEvent.setup() };
}

describe('the words of a message', () => {
  it('show at once what they make of a case, and are saved with a reason', async () => {
    const { saveTemplate, user } = await draw('administrator');
    const save = screen.getByRole('button', { name: 'Bewaar als nieuwe versie' });
    await user.clear(screen.getByLabelText('Aanhef'));
    await user.type(screen.getByLabelText('Aanhef'), 'Goedendag,');
    expect(screen.getByRole('article')).toHaveTextContent('Goedendag,');
    const reason = screen.getByRole('textbox', { name: /Waarom/ });
    await user.click(save);
    expect(reason).toHaveAccessibleDescription('Geef een reden van minstens drie tekens.');
    await user.type(reason, 'vriendelijker');
    await user.click(save);
    await waitFor(() => {
      expect(saveTemplate).toHaveBeenCalledWith(
        { kind: 'lapse', language: 'nl' },
        { template: { ...template, salutation: 'Goedendag,' }, reason: 'vriendelijker', basedOn: 1 },
      );
    });
  });

  it('are not saved when they name what this message does not have', async () => {
    const { user } = await draw('administrator');
    await user.type(screen.getByLabelText('Aanhef'), ' {{{{dueOn}}');
    expect(await screen.findByText(/dueOn.*kan in dit bericht niet worden ingevuld/)).toBeInTheDocument();
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.getByRole('button', { name: 'Bewaar als nieuwe versie' })).toBeDisabled();
  });

  it('can be read by others, and changed by none of them', async () => {
    await draw('verifier');
    expect(screen.queryByRole('button', { name: 'Bewaar als nieuwe versie' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Neem/ })).toBeNull();
  });
});
