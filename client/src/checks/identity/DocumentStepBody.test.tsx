/** Tests the part of the bench for identity documents: by keyboard, with a verdict in words, and nothing of a BSN sent. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { DataProvider } from 'react-admin';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aDocument } from '@desk/shared/checks/identity/document.fixture';
import { CARD_2014 } from '@desk/shared/checks/identity/specimens.fixture';
import type { ApplicationDetail, CheckWithAttempts, SeenPage } from '@desk/shared/contract/resources';
import { caseRecord, checkOf, PERSON_ID, SIGNER_ID } from '../../flow/testing/caseRecord';
import { renderAdmin } from '../../testing/renderAdmin';
import type { ScanPage } from '../checkDraft';
import { StepWork } from '../../application/bench/steps/StepWork';

afterEach(cleanup);

const onShowScan = vi.fn();

const asked = {
  id: 'c',
  code: 'IDN-05',
  subject: 'person',
  subjectId: PERSON_ID,
  attempts: [],
} as unknown as CheckWithAttempts;
const record = (over: Partial<ApplicationDetail> = {}) =>
  caseRecord({
    checks: [asked],
    actions: { available: ['recordIdentityDocument', 'recordDocumentStatus'], refused: {} },
    ...over,
  });

/** The bench opened at the document of this person. */
const draw = (
  of: ApplicationDetail,
  dataProvider: Partial<DataProvider> = {},
  shown: ScanPage | null = null,
  ownerId: string = PERSON_ID,
) =>
  renderAdmin(
    <StepWork record={of} shown={shown} onShowScan={onShowScan} onPoint={vi.fn()}>
      scan
    </StepWork>,
    { dataProvider, path: `/?step=document-${ownerId}` },
  );

describe('the identity document of somebody', () => {
  it('takes a reader, shows the verdict, and sends no citizen service number', async () => {
    const performAction = vi.fn().mockResolvedValue(record());
    const [first] = record().pages;
    const pages =
      first === undefined
        ? []
        : [{ ...first, page: 2, kind: 'identityCopy' as const, subjectIds: [PERSON_ID], seen: true }];
    draw(record({ pages }), { performAction });
    const user = userEvent.setup();
    await user.click(await screen.findByLabelText(/^MRZ/));
    await user.paste(CARD_2014);
    expect(await screen.findByText(/stond een BSN/)).toBeTruthy();
    expect(screen.getByText('Documentnummer: klopt')).toBeTruthy();
    expect(screen.getByText('Totaal: niet te controleren (afgeschermd)')).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => {
      expect(performAction).toHaveBeenCalledOnce();
    });
    const sent = performAction.mock.calls[0]?.[0] as { readonly input: Record<string, unknown> };
    const expected = { number: 'SPECI2014', bsnSeen: true, masked: true, subjectId: PERSON_ID, page: 2 };
    expect(sent.input).toMatchObject(expected);
    expect(JSON.stringify(sent)).not.toContain('99999999');
  });

  it('stays open once it is recorded, also for whoever was led to it: its status is to be asked', async () => {
    const first = checkOf({ code: 'CON-01', subject: 'contract' });
    const person = { subject: 'person', subjectId: PERSON_ID } as const;
    const [zone, status] = [checkOf({ code: 'IDN-05', ...person }), checkOf({ code: 'IDN-07', ...person })];
    const before = record({
      checks: [first, zone, status],
      actions: { available: ['recordCheck', 'recordIdentityDocument', 'recordDocumentStatus'], refused: {} },
    });
    const identityDocuments = [PERSON_ID, SIGNER_ID].map((subjectId) => aDocument({ subjectId }));
    const after = { ...before, version: before.version + 2, identityDocuments };
    const contract = { documentId: before.pages[0]?.documentId ?? '', page: 1 };
    function Recorded() {
      const [of, recorded] = useState(before);
      return (
        <>
          <button type="button" onClick={() => recorded(after)}>
            recorded
          </button>
          <StepWork record={of} shown={contract} onShowScan={onShowScan} onPoint={vi.fn()}>
            scan
          </StepWork>
        </>
      );
    }
    renderAdmin(<Recorded />, { dataProvider: { performAction: vi.fn().mockResolvedValue(before) } });
    const user = userEvent.setup();
    await screen.findByRole('heading', { level: 2, name: /^CON-01/ });
    await user.keyboard('g');
    await screen.findByRole('heading', { level: 2, name: 'Identiteitsbewijs' });
    await user.click(screen.getByRole('button', { name: 'recorded' }));
    expect(await screen.findByRole('button', { name: 'Vraag status na' })).toBeVisible();
  });

  it('says to whoever has no certificate why nothing is saved, before anything is typed', async () => {
    const performAction = vi.fn();
    const refused = { recordIdentityDocument: [{ code: 'certificateMissing' as const }] };
    draw(record({ actions: { available: ['recordCheck'], refused } }), { performAction });
    await screen.findByLabelText(/^MRZ/);
    expect(screen.getByText(/U hebt vandaag geen geldig certificaat/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Leg vast' })).toBeDisabled();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(performAction).not.toHaveBeenCalled();
  });

  it('shows the copy that is read when the form opens', async () => {
    const [first] = record().pages;
    const copy = {
      ...(first as SeenPage),
      page: 2,
      kind: 'identityCopy' as const,
      subjectIds: [PERSON_ID],
      seen: true,
    };
    const contract = { documentId: copy.documentId, page: 1 };
    onShowScan.mockClear();
    draw(record({ pages: [copy] }), {}, contract);
    await screen.findByLabelText(/^MRZ/);
    expect(onShowScan).toHaveBeenCalledWith(expect.objectContaining({ documentId: copy.documentId, page: 2 }));
  });

  it.each([
    ['there is no copy of this person', [], /geen kopie van deze persoon/],
    ['the copy was not looked at', [false], /nog niet bekeken/],
  ])('sends nothing while %s, and says so', async (_what, seen, sentence) => {
    const performAction = vi.fn().mockResolvedValue(record());
    const [first] = record().pages;
    const copies = seen.map((isSeen) => ({
      ...(first as SeenPage),
      kind: 'identityCopy' as const,
      subjectIds: [PERSON_ID],
      seen: isSeen,
    }));
    draw(record({ pages: copies }), { performAction });
    const user = userEvent.setup();
    expect(await screen.findByText(sentence)).toBeTruthy();
    await user.click(await screen.findByLabelText(/^MRZ/));
    await user.paste(CARD_2014);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('button', { name: 'Leg vast' })).toHaveProperty('disabled', true);
    expect(performAction).not.toHaveBeenCalled();
  });

  it('asks the service with the number that the officer gives', async () => {
    const askDocumentStatus = vi.fn().mockResolvedValue(record());
    const identityDocuments = [aDocument({ subjectId: PERSON_ID })];
    draw(record({ identityDocuments }), { askDocumentStatus });
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Documentnummer (…021)'), 'SPECI2021{Enter}');
    await waitFor(() => {
      expect(askDocumentStatus).toHaveBeenCalledWith(expect.objectContaining({ number: 'SPECI2021' }));
    });
  });

  it('of one human in two roles says for which it is not recorded yet, and records it for both', async () => {
    const checks = [asked, { ...asked, id: 'd', subject: 'signer', subjectId: SIGNER_ID } as CheckWithAttempts];
    const identityDocuments = [aDocument({ subjectId: SIGNER_ID })];
    draw(record({ checks, identityDocuments }), {}, null, SIGNER_ID);
    expect(await screen.findByText(/Nog niet vastgelegd voor de rol beheerder/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Leg opnieuw vast' })).toBeTruthy();
  });

  it('only shows to whoever may not record', async () => {
    const identityDocuments = [aDocument({ subjectId: PERSON_ID })];
    const actions = { available: [], refused: {} };
    draw(record({ identityDocuments, actions }));
    expect(await screen.findByText(/nummer eindigt op 021/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Leg|Vraag/ })).toBeNull();
  });
});
