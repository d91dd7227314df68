import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { caseRecord, checkOf, mismatchOf, PERSON_ID, SIGNER_ID } from '../../../flow/testing/caseRecord';
import { renderAdmin, TEST_USER_ID } from '../../../testing/renderAdmin';
import { DecisionPanel } from './DecisionPanel';

afterEach(cleanup);

const waived = checkOf({
  code: 'CON-04',
  subject: 'contract',
  outcome: 'failed',
  reasonCode: 'CONTRACT_STALE',
  waiver: { reason: 'Klant was ziek', askedById: 'u-verifier1', askedByName: 'Sanne Hoogendoorn' },
});
const others = [{ id: 'u-supervisor2', name: 'Farid Bakkali' }];

function draw(parts: Partial<ApplicationDetail>, path = '/') {
  const record = caseRecord({ status: 'awaitingApproval', checks: [waived], ...parts });
  const performAction = vi.fn().mockResolvedValue(record);
  const onShowScan = vi.fn();
  renderAdmin(
    <DecisionPanel record={record} onShowScan={onShowScan}>
      scan
    </DecisionPanel>,
    { role: 'supervisor', dataProvider: { performAction }, path },
  );
  return { performAction, onShowScan, user: userEvent.setup() };
}
const free = { available: ['approve', 'reject', 'return'], refused: {} } as const;
const mayDecide: ApplicationDetail['actions'] = { ...free, available: [...free.available] };

describe('the decision', () => {
  it('names who else could decide and lets no handler approve', async () => {
    const refusal = [{ code: 'fourEyes' as const, people: others }];
    const letter = caseRecord().mailItems.map((item) => ({ ...item, registeredById: TEST_USER_ID }));
    const { performAction, user } = draw({
      mailItems: letter,
      checks: [],
      actions: { available: ['return'], refused: { approve: refusal, reject: refusal } },
    });
    const notice = await screen.findByText(/U hebt aan deze zaak gewerkt \(1 brief geregistreerd\)/);
    expect(notice.textContent).toContain('Farid Bakkali kan beslissen.');
    const approve = screen.getByRole('button', { name: 'Keur goed' });
    expect(approve.getAttribute('aria-disabled')).toBe('true');
    const hint = document.getElementById(approve.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain('Farid Bakkali');
    await user.click(approve);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(performAction).not.toHaveBeenCalled();
  });

  it('approves only after every waiver is ticked, and sends them', async () => {
    const { performAction, user } = draw({ actions: mayDecide });
    expect(screen.getByRole('button', { name: 'Keur goed' }).getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByRole('checkbox', { name: /Contract niet verlopen/ }));
    await user.click(screen.getByRole('button', { name: 'Keur goed' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Keur goed' }));
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0]).toMatchObject({
        action: 'approve',
        input: { acceptedWaivers: [waived.id] },
      });
    });
  });

  it('shows a difference with both values, why they differ and how that was settled', async () => {
    const settled = { resolution: 'confirmedSame', resolvedByName: 'Sanne Hoogendoorn' } as const;
    const values = { declared: 'René', registered: 'Rene\u0301', subject: 'company', ...settled } as const;
    const { user } = draw({
      actions: mayDecide,
      mismatches: [
        mismatchOf({
          field: 'companyName',
          difference: 'formattingOnly',
          formattingReasons: ['unicodeForm'],
          ...values,
        }),
        mismatchOf({ field: 'postcode', difference: 'probableSlip', differenceKind: 'swappedCharacters', ...values }),
        mismatchOf({ field: 'city' }),
      ],
    });
    const list = within(screen.getByRole('navigation', { name: 'Waar het besluit op rust' }));
    expect(list.getAllByRole('button', { name: /Bevestigd als hetzelfde/ })).toHaveLength(2);
    await user.click(list.getByRole('button', { name: /Postcode/ }));
    const shown = within(screen.getByRole('region', { name: 'Onderbouwing' }));
    expect(shown.getByText('twee tekens verwisseld')).toBeTruthy();
    expect(shown.getByText(/door Sanne Hoogendoorn/)).toBeTruthy();
    await user.click(list.getByRole('button', { name: /Bedrijfsnaam/ }));
    expect(shown.getByText('tekencodering')).toBeTruthy();
  });

  const documentId = caseRecord().pages[0]?.documentId ?? '';
  const region = { page: 3, x: 0.1, y: 0.6, width: 0.5, height: 0.2 };
  const evidence = { note: '', documentId, page: 3, asOf: null, region };
  const said = { id: 'a', checkId: 'c', sequence: 1, outcome: 'passed', reasonCode: null, remark: 'Met pen' } as const;
  const by = { finding: null, byId: 'u', byName: 'Joris Brinkhuis', byRole: 'verifier' } as const;
  const attempts = [{ ...said, ...by, evidence, at: '2026-11-14T09:00:00.000Z' }];
  const judged = checkOf({ code: 'CON-03', subject: 'contract', outcome: 'passed', attempts });

  it.each([
    ['alone', '', [{ documentId, page: 3, region }]],
    ['with that page', `&scan=${documentId}.3`, [{ documentId, page: 3, region }]],
    ['with another page, which stays', `&scan=${documentId}.1`, []],
  ])('opened by its address %s, a finding brings up its page', (_how, scan, shown) => {
    const { onShowScan } = draw({ actions: mayDecide, checks: [judged] }, `/?step=check-${judged.id}${scan}`);
    expect(onShowScan.mock.calls.flat()).toEqual(shown);
  });

  it('brings up the page a finding rests on, with who found it', async () => {
    const { user, onShowScan } = draw({ actions: mayDecide, checks: [judged] });
    await user.click(screen.getByRole('button', { name: /CON-03/ }));
    expect(onShowScan).toHaveBeenCalledWith(expect.objectContaining({ page: 3 }));
    expect(screen.getByText(/door Joris Brinkhuis/)).toBeTruthy();
  });

  it('says in which role where one name has the same check twice', () => {
    const failed = { code: 'IDN-02', outcome: 'failed' } as const;
    draw({
      checks: [
        checkOf({ ...failed, id: 'c1', subject: 'signer', subjectId: SIGNER_ID }),
        checkOf({ ...failed, id: 'c2', subject: 'person', subjectId: PERSON_ID }),
      ],
    });
    const names = screen.getAllByRole('button', { name: /IDN-02/ }).map(({ textContent }) => textContent);
    expect(names).toEqual([expect.stringMatching(/\(ondertekenaar\)$/), expect.stringMatching(/\(beheerder\)$/)]);
  });

  it('rejects with the reasons that the failed checks gave', async () => {
    const { performAction, user } = draw({ actions: mayDecide });
    await user.click(screen.getByRole('button', { name: 'Wijs af' }));
    const dialog = within(screen.getByRole('dialog'));
    const reason = dialog.getByRole('checkbox', {
      name: 'Het contract is te lang geleden of in de toekomst ondertekend',
    });
    expect(reason).toHaveProperty('checked', true);
    await user.click(reason);
    await user.click(dialog.getByRole('button', { name: 'Wijs af' }));
    expect(performAction).not.toHaveBeenCalled();
    await user.click(reason);
    await user.click(dialog.getByRole('button', { name: 'Wijs af' }));
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0].input).toMatchObject({ reasonCodes: ['CONTRACT_STALE'] });
    });
  });

  it('returns a case only with a reason, by keyboard', async () => {
    const { performAction, user } = draw({ actions: mayDecide });
    screen.getByRole('button', { name: 'Stuur terug' }).focus();
    await user.keyboard('{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(performAction).not.toHaveBeenCalled();
    await user.keyboard('Vergelijk de handtekening opnieuw');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0]).toMatchObject({
        action: 'return',
        input: { reason: 'Vergelijk de handtekening opnieuw' },
      });
    });
  });

  it('has no buttons for who only reads, and shows the rules of former decisions', () => {
    draw({
      status: 'rejected',
      actions: { available: [], refused: {} },
      decisions: [
        {
          id: 'd1',
          applicationId: 'a',
          outcome: 'rejected',
          reasonCodes: ['CONTRACT_STALE'],
          remark: 'Zie brief',
          acceptedWaivers: [],
          byId: 'u-supervisor2',
          byName: 'Farid Bakkali',
          at: '2026-11-19T10:00:00.000Z',
          persons: null,
          rulesInForce: {
            targetLevel: 'EH3',
            policyVersion: 2,
            policy: {},
            checks: [],
            handlers: [{ id: 'u-verifier1', name: 'Sanne Hoogendoorn' }],
            registerAsOf: '2026-11-12',
          },
        },
      ],
    });
    expect(screen.queryByRole('button', { name: /^(Keur goed|Wijs af|Stuur terug)/ })).toBeNull();
    const stopped = screen.getByText('(hier eindigde de zaak)').closest('li');
    expect(stopped?.getAttribute('aria-current')).toBe('step');
    expect(screen.getAllByText(/krijgt het niveau niet/).length).toBeGreaterThan(0);
    expect(screen.queryByText(/krijgt het niveau$/)).toBeNull();
    expect(screen.getByText(/Farid Bakkali, 19 nov 2026/)).toBeTruthy();
    expect(screen.getByText(/beleidsversie 2.*peildatum 12 nov 2026.*behandeld door Sanne Hoogendoorn/)).toBeTruthy();
  });
});
