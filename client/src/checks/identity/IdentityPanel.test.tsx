/** Tests the part of the bench for identity documents: by keyboard, with a verdict in words, and nothing of a BSN sent. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aDocument } from '@desk/shared/checks/identity/document.fixture';
import { CARD_2014 } from '@desk/shared/checks/identity/specimens.fixture';
import type { ApplicationDetail, CheckWithAttempts, SeenPage } from '@desk/shared/contract/resources';
import { caseRecord, PERSON_ID } from '../../flow/testing/caseRecord';
import { renderAdmin } from '../../testing/renderAdmin';
import { IdentityPanel } from './IdentityPanel';

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

describe('the identity documents of a case', () => {
  it('takes a reader, shows the verdict, and sends no citizen service number', async () => {
    const performAction = vi.fn().mockResolvedValue(record());
    const [first] = record().pages;
    const pages =
      first === undefined
        ? []
        : [{ ...first, page: 2, kind: 'identityCopy' as const, subjectIds: [PERSON_ID], seen: true }];
    renderAdmin(<IdentityPanel record={record({ pages })} shown={null} onShowScan={onShowScan} />, {
      dataProvider: { performAction },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Leg identiteitsbewijs vast' }));
    await user.click(screen.getByLabelText(/^MRZ/));
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
    renderAdmin(<IdentityPanel record={record({ pages: [copy] })} shown={contract} onShowScan={onShowScan} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Leg identiteitsbewijs vast' }));
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
    renderAdmin(<IdentityPanel record={record({ pages: copies })} shown={null} onShowScan={onShowScan} />, {
      dataProvider: { performAction },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Leg identiteitsbewijs vast' }));
    expect(await screen.findByText(sentence)).toBeTruthy();
    await user.click(screen.getByLabelText(/^MRZ/));
    await user.paste(CARD_2014);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('button', { name: 'Leg vast' })).toHaveProperty('disabled', true);
    expect(performAction).not.toHaveBeenCalled();
  });

  it('asks the service with the number that the officer gives', async () => {
    const askDocumentStatus = vi.fn().mockResolvedValue(record());
    const identityDocuments = [aDocument({ subjectId: PERSON_ID })];
    renderAdmin(<IdentityPanel record={record({ identityDocuments })} shown={null} onShowScan={onShowScan} />, {
      dataProvider: { askDocumentStatus },
    });
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Documentnummer (…021)'), 'SPECI2021{Enter}');
    await waitFor(() => {
      expect(askDocumentStatus).toHaveBeenCalledWith(expect.objectContaining({ number: 'SPECI2021' }));
    });
  });

  it('only shows to whoever may not record', async () => {
    const identityDocuments = [aDocument({ subjectId: PERSON_ID })];
    const actions = { available: [], refused: {} };
    renderAdmin(<IdentityPanel record={record({ identityDocuments, actions })} shown={null} onShowScan={onShowScan} />);
    expect(await screen.findByText(/nummer eindigt op 021/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
