/** Tests the step in which an officer says whether two entries are one person: side by side, on a copy that was seen, with a reason. */
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HumanVerdict } from '@desk/shared/application/humans';
import { UNKNOWN_PAGE } from '@desk/shared/application/pageKinds';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { caseRecord, checkOf, DOCUMENT_ID, PERSON_ID, SIGNER_ID } from '../../flow/testing/caseRecord';
import { renderAdmin } from '../../testing/renderAdmin';
import { StepWork } from '../../application/bench/steps/StepWork';

afterEach(cleanup);

const COPY: ApplicationDetail['pages'][number] = {
  ...UNKNOWN_PAGE,
  documentId: DOCUMENT_ID,
  page: 4,
  kind: 'identityCopy',
  subjectIds: [SIGNER_ID],
  seen: true,
};
const WORD: HumanVerdict = {
  id: 'w',
  applicationId: 'a',
  oneId: SIGNER_ID,
  otherId: PERSON_ID,
  verdict: 'joined',
  reason: 'één paspoort',
  documentId: DOCUMENT_ID,
  page: 4,
  byId: 'u',
  byName: 'Sanne Hoogendoorn',
  at: '2026-11-23T09:00:00.000Z',
  supersededAt: null,
};

/** The bench opened at two entries of whom the manager has a name more. */
function draw(parts: Partial<ApplicationDetail> = {}) {
  const { persons, actions } = caseRecord();
  const record = caseRecord({
    persons: persons.map((one) => ({ ...one, firstNames: `${one.firstNames} Maria` })),
    checks: [checkOf({ code: 'IDN-02', subject: 'signer', subjectId: SIGNER_ID })],
    mismatches: [],
    pages: [COPY],
    actions: { ...actions, available: [...actions.available, 'joinHumans', 'keepHumansApart'] },
    ...parts,
  });
  const performAction = vi.fn().mockResolvedValue(record);
  renderAdmin(
    <StepWork record={record} shown={null} onShowScan={vi.fn()} onPoint={vi.fn()}>
      scan
    </StepWork>,
    { role: 'verifier', dataProvider: { performAction }, path: `/?step=human-${SIGNER_ID}-${PERSON_ID}` },
  );
  return { performAction, user: userEvent.setup() };
}
const way = (name: RegExp) =>
  within(screen.getByRole('group', { name: 'Eén persoon of twee' })).getByRole('button', { name });

describe('two spellings of a name', () => {
  it('stand side by side, each in its role, and become one person with a reason and the copy that was seen', async () => {
    const { performAction, user } = draw();
    const table = screen.getByRole('table', { name: 'Zoals opgegeven' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Ondertekenaar', 'Beheerder']);
    await user.click(way(/^Behandel als één persoon/));
    await user.click(screen.getByRole('button', { name: /^Bevestig/ }));
    expect(screen.getByText('Geef een reden van minstens drie tekens.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Waaraan ziet u/ }), 'één paspoort{Enter}');
    const said = { oneId: SIGNER_ID, otherId: PERSON_ID, reason: 'één paspoort' };
    expect(performAction.mock.calls.at(-1)?.[0]).toMatchObject({
      action: 'joinHumans',
      input: { ...said, documentId: DOCUMENT_ID, page: 4 },
    });
  });

  it('are not one person before a copy was seen; apart they can always be kept', async () => {
    const { performAction, user } = draw({ pages: [{ ...COPY, seen: false }] });
    expect(screen.getByText('Bekijk eerst op de scan de kopie van het identiteitsbewijs.')).toBeTruthy();
    expect(way(/^Behandel als één persoon/)).toBeDisabled();
    await user.click(way(/^Houd apart/));
    await user.type(screen.getByRole('textbox', { name: /Waarom houdt u hen apart/ }), 'twee foto’s{Enter}');
    expect(performAction.mock.calls.at(-1)?.[0]).toMatchObject({ action: 'keepHumansApart' });
  });

  it('say afterwards who joined them and why, and can be judged again', async () => {
    const { user } = draw({ humanVerdicts: [WORD] });
    expect(screen.getByText('één paspoort')).toBeTruthy();
    expect(screen.getByText(/Vastgelegd door Sanne Hoogendoorn/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Beoordeel opnieuw' }));
    expect(way(/^Houd apart/)).toBeEnabled();
  });
});
