/** Checks that a refusal reads as a sentence one can act on. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Refusal } from '@desk/shared/flow/refusal';
import { renderAdmin } from '../testing/renderAdmin';
import { RefusalHint } from './RefusalHint';

const TABLE: readonly (readonly [Refusal, string, string])[] = [
  [
    {
      code: 'fourEyes',
      people: [
        { id: '1', name: 'Sanne' },
        { id: '2', name: 'Simon' },
      ],
    },
    'U hebt zelf aan deze zaak gewerkt. Wel beslissen kan: Sanne, Simon.',
    'You have worked on this case yourself. These people can decide: Sanne, Simon.',
  ],
  [{ code: 'checksIncomplete', count: 1 }, 'Er staat nog 1 controle open.', '1 check is still open.'],
  [{ code: 'checksIncomplete', count: 3 }, 'Er staan nog 3 controles open.', '3 checks are still open.'],
  [
    { code: 'intakeIncomplete', count: 2, items: ['legible', 'allPages'] },
    'Op de checklist van de brief staan nog 2 vragen open.',
    'The checklist of the letter has 2 open questions.',
  ],
];

test.each(TABLE)('%j', async (refusal, nl, en) => {
  const { unmount } = renderAdmin(<RefusalHint refusals={[refusal]} />);
  expect(await screen.findByText(nl)).toBeInTheDocument();
  unmount();
  renderAdmin(<RefusalHint refusals={[refusal]} />, { language: 'en' });
  expect(await screen.findByText(en)).toBeInTheDocument();
});

test('nothing is said when nothing is refused', () => {
  renderAdmin(<RefusalHint refusals={[]} id="hint" />);
  expect(document.getElementById('hint')).toBeNull();
});
