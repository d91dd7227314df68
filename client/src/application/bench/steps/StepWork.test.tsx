import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CheckAttempt } from '@desk/shared/checks/check';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import { caseRecord, checkOf, idOf, PERSON_ID, SIGNER_ID } from '../../../flow/testing/caseRecord';
import { renderAdmin } from '../../../testing/renderAdmin';
import { StepWork } from './StepWork';

afterEach(cleanup);

const attempt = {
  id: 'attempt-1',
  checkId: 'AUT-01-signer',
  sequence: 1,
  outcome: 'failed',
  reasonCode: 'SIGNER_NOT_REGISTERED',
  remark: 'Staat er niet bij',
  finding: null,
  evidence: { note: 'Uittreksel', documentId: null, page: null, asOf: '2026-11-10' },
  byId: 'u-verifier2',
  byName: 'Joris Brinkhuis',
  byRole: 'verifier',
  at: '2026-11-14T09:00:00.000Z',
} as const satisfies CheckAttempt;

const checks = [
  checkOf({ code: 'CON-01', subject: 'contract' }),
  checkOf({ code: 'CON-03', subject: 'contract' }),
  checkOf({ code: 'CON-06', subject: 'contract', outcome: 'passed', renewal: 'additional' }),
  checkOf({ code: 'AUT-01', subject: 'signer', subjectId: SIGNER_ID, outcome: 'inquiry', attempts: [attempt] }),
  checkOf({ code: 'CTC-02', subject: 'person', subjectId: PERSON_ID, renewal: 'additional' }),
];

function draw(parts: Partial<ApplicationDetail> = {}, language: 'nl' | 'en' = 'nl') {
  const record = caseRecord({ checks, ...parts });
  const performAction = vi.fn().mockResolvedValue(record);
  const onShowScan = vi.fn();
  const shown = { documentId: record.mailItems[0]?.documents[0]?.id ?? '', page: 2 };
  renderAdmin(
    <StepWork record={record} shown={shown} onShowScan={onShowScan} onPoint={vi.fn()}>
      scan
    </StepWork>,
    { role: 'verifier', dataProvider: { performAction }, language },
  );
  return { performAction, onShowScan, shown, user: userEvent.setup() };
}

const row = (code: string) => screen.getByRole('button', { name: new RegExp(code) });

describe('the checks of a case', () => {
  it('groups them per subject, a human with their roles, what is open first, and counts what is done', async () => {
    const { user } = draw();
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Contract',
      'Tjitske Aaltje van Hoekstra (ondertekenaar, beheerder)',
    ]);
    expect(screen.getByText('1 van 5 gedaan · nog te doen: 4 stappen')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /CON-06/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: '1 gedaan' }));
    await user.click(row('CON-06'));
    expect(screen.getByText('aanvullend')).toBeTruthy();
  });

  it('opens the first step that waits for an officer, with its page', () => {
    const { onShowScan } = draw();
    expect(row('CON-01').getAttribute('aria-current')).toBe('step');
    expect(onShowScan).toHaveBeenCalledWith(expect.objectContaining({ page: 1 }));
  });

  it('brings up the page a check is read from, and takes no page of another kind for evidence', async () => {
    const { performAction, onShowScan, user } = draw();
    await user.click(row('CON-03'));
    expect(onShowScan).toHaveBeenCalledWith(expect.objectContaining({ page: 3 }));
    expect(screen.getByText('Bewijs: nog geen pagina aangewezen.')).toBeTruthy();
    await user.keyboard('a{Control>}{Enter}{/Control}');
    expect(screen.getByRole('alert').textContent).toContain('Het bewijs ontbreekt');
    expect(performAction).not.toHaveBeenCalled();
  });

  it.each([
    ['IDN-08', 'Er is nog geen afspraak vastgelegd'],
    ['IDN-07', 'Vul hieronder in waarop dit oordeel rust'],
  ] as const)('says of %s, which rests on no page, what misses in place of one', async (code, words) => {
    const check = checkOf({ code, subject: 'person', subjectId: PERSON_ID });
    const { performAction, user } = draw({ checks: [check], appointments: [] });
    await user.click(row(code));
    await user.keyboard('a{Control>}{Enter}{/Control}');
    expect(screen.getByRole('alert').textContent).toContain(words);
    expect(performAction).not.toHaveBeenCalled();
  });

  it('says beside the evidence that a page is of another kind, or was not seen', async () => {
    const { performAction, user } = draw();
    await user.click(row('CON-03'));
    await user.keyboard('ea{Control>}{Enter}{/Control}');
    expect(screen.getByText('Bewijs: pagina 2, Contract: personen (gezien).')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('van een andere soort');
    expect(performAction).not.toHaveBeenCalled();
    cleanup();
    const pages = caseRecord().pages.map((page) => ({ ...page, seen: false }));
    const again = draw({ pages });
    await again.user.click(row('CON-01'));
    await again.user.keyboard('ea{Control>}{Enter}{/Control}');
    expect(screen.getByRole('alert').textContent).toContain('niet elke pagina bekeken');
    expect(again.performAction).not.toHaveBeenCalled();
  });

  it('saves an outcome by key on the page in view, and opens the next open check', async () => {
    const { performAction, shown, user } = draw();
    await user.click(row('CON-01'));
    expect(screen.getByText('Bewijs: pagina 2, Contract: personen (gezien).')).toBeTruthy();
    await user.keyboard('g');
    await waitFor(() => {
      expect(performAction).toHaveBeenCalledOnce();
    });
    expect(performAction).toHaveBeenCalledWith({
      id: caseRecord().id,
      action: 'recordCheck',
      version: 7,
      input: {
        checkId: idOf('CON-01'),
        also: [],
        outcome: 'passed',
        reasonCode: null,
        remark: '',
        evidence: { note: '', ...shown, asOf: null, region: null },
      },
    });
    await waitFor(() => {
      expect(row('CON-03').getAttribute('aria-current')).toBe('step');
    });
  });

  it('asks for a reason when a check fails, and offers only its own', async () => {
    const { performAction, user } = draw();
    await user.click(row('CON-03'));
    await user.keyboard('f');
    const reason = screen.getByRole('combobox', { name: /Reden/ });
    const names = within(reason)
      .getAllByRole('option')
      .map((option) => option.textContent);
    expect(names).toEqual(['Kies een reden', 'De handtekening is niet origineel']);
    await user.selectOptions(reason, '');
    await user.click(screen.getByRole('button', { name: /^Leg vast/ }));
    expect(screen.getByText('Kies waarom de controle niet akkoord is.')).toBeTruthy();
    expect(performAction).not.toHaveBeenCalled();
    await user.selectOptions(reason, 'SIGNATURE_NOT_ORIGINAL');
    await user.click(screen.getByRole('button', { name: /^Wijs pagina 2 aan/ }));
    await user.click(screen.getByRole('button', { name: /^Leg vast/ }));
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0].input).toMatchObject({
        outcome: 'failed',
        reasonCode: 'SIGNATURE_NOT_ORIGINAL',
      });
    });
  });

  it('asks in words for what rests on no page', async () => {
    const { performAction, user } = draw({
      checks: [checkOf({ code: 'IDN-07', subject: 'person', subjectId: PERSON_ID })],
    });
    await user.keyboard('a{Control>}{Enter}{/Control}');
    expect(screen.getByRole('alert').textContent).toContain('Vul hieronder in');
    expect(performAction).not.toHaveBeenCalled();
  });

  it('says whom the next step is about, where it is somebody else', () => {
    const [first] = checks;
    draw({
      checks: [first as CheckWithAttempts, checkOf({ code: 'IDN-06', subject: 'person', subjectId: PERSON_ID })],
    });
    expect(screen.getByText('Hierna: Gegevens gelijk aan document (Tjitske Aaltje van Hoekstra)')).toBeTruthy();
  });

  it('says what comes next when only what was seen at an appointment is left, and opens it with the copy of its person', async () => {
    const left = {
      checks: [checkOf({ code: 'IDN-08', subject: 'person', subjectId: PERSON_ID })],
      pages: caseRecord().pages.map((page) => ({ ...page, kind: 'identityCopy' as const, subjectIds: [PERSON_ID] })),
    };
    const actions: ApplicationDetail['actions'] = { available: ['recordCheck', 'sendToIdentification'], refused: {} };
    draw({ ...left, actions });
    expect(screen.getByText(/Boven de zaak staat nu: Stuur naar identificatie/)).toBeTruthy();
    cleanup();
    const appointments = [{ kept: true, on: '2026-11-20', isOutdated: false }];
    const { onShowScan, user } = draw({ ...left, actions, appointments });
    const pane = within(screen.getByText(/^Er is een afspraak geweest/).parentElement as HTMLElement);
    await user.click(pane.getByRole('button', { name: /^Volgende open controle/ }));
    expect(screen.getByRole('heading', { level: 2, name: /^IDN-08/ })).toBeTruthy();
    expect(onShowScan).toHaveBeenCalledWith(expect.objectContaining({ page: 2 }));
  });

  it('types letters in a field as text, not as outcomes', async () => {
    const { user } = draw();
    await user.click(row('CON-01'));
    await user.type(screen.getByRole('textbox', { name: 'Opmerking voor collega’s' }), 'fan');
    expect(screen.getByRole('radio', { name: /^Niet akkoord/ })).toHaveProperty('checked', false);
    expect(screen.getByRole('textbox', { name: 'Opmerking voor collega’s' })).toHaveProperty('value', 'fan');
  });

  it('walks the list with j and k, and back to it with Escape, which closes nothing', async () => {
    const { user } = draw();
    row('CON-01').focus();
    await user.keyboard('jj');
    expect(document.activeElement).toBe(row('AUT-01'));
    await user.keyboard('k');
    expect(document.activeElement).toBe(row('CON-03'));
    await user.click(row('CON-03'));
    await user.keyboard('f{Escape}');
    expect(document.activeElement).toBe(row('CON-03'));
    expect(screen.getByRole('radio', { name: /^Niet akkoord/ })).toHaveProperty('checked', true);
  });

  it('judges one human once for both roles', async () => {
    const twins = [
      checkOf({ code: 'IDN-02', subject: 'signer', subjectId: SIGNER_ID, id: idOf('signer') }),
      checkOf({ code: 'IDN-02', subject: 'person', subjectId: PERSON_ID, id: idOf('person') }),
    ];
    const pages = caseRecord().pages.map((page) => ({
      ...page,
      kind: 'identityCopy' as const,
      subjectIds: [SIGNER_ID, PERSON_ID],
    }));
    const { performAction, user } = draw({ checks: twins, pages });
    await user.keyboard('g');
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0].input).toMatchObject({ checkId: idOf('signer'), also: [idOf('person')] });
    });
  });

  it('leaves a verdict that stands in another role alone, and shows it under that role', async () => {
    const stands = { ...attempt, outcome: 'failed' as const };
    const twins = [
      checkOf({ code: 'IDN-02', subject: 'signer', subjectId: SIGNER_ID, id: idOf('signer') }),
      checkOf({
        code: 'IDN-02',
        subject: 'person',
        subjectId: PERSON_ID,
        id: idOf('person'),
        outcome: 'failed',
        attempts: [stands],
      }),
    ];
    const { performAction, user } = draw({ checks: twins });
    expect(screen.getByRole('list', { name: 'Eerdere uitkomsten: beheerder' })).toBeTruthy();
    await user.keyboard('f');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(screen.getByRole('button', { name: /^Wijs pagina 2 aan/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: /Reden/ }), 'ID_COPY_UNUSABLE');
    await user.click(screen.getByRole('button', { name: /^Leg vast/ }));
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0].input).toMatchObject({ checkId: idOf('signer'), also: [] });
    });
  });

  it('shows earlier outcomes with who, why and the evidence', async () => {
    const { user } = draw();
    await user.click(row('AUT-01'));
    const earlier = within(screen.getByRole('list', { name: 'Eerdere uitkomsten' }));
    expect(earlier.getByText('Niet akkoord: De ondertekenaar staat niet in het Handelsregister')).toBeTruthy();
    expect(earlier.getByText(/door Joris Brinkhuis/)).toBeTruthy();
    expect(earlier.getByText('Peildatum 10 nov 2026')).toBeTruthy();
  });

  it.each([
    ['CON-06', 'Deze controle wordt door het systeem gedaan.'],
    ['CTC-02', 'De uitkomst volgt uit de vergelijking met de registratie.'],
  ])('has no form for %s', async (code, sentence) => {
    const { user } = draw();
    if (code === 'CON-06') {
      await user.click(screen.getByRole('button', { name: '1 gedaan' }));
    }
    await user.click(row(code));
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  it('has no form for who may not record', async () => {
    const { user } = draw({ actions: { available: [], refused: { recordCheck: [{ code: 'notAssigned' }] } } });
    await user.click(row('CON-01'));
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  it('keeps from who has no certificate the checks of an identity, says why, and no other check', async () => {
    const refused = { recordIdentityDocument: [{ code: 'certificateMissing' as const }] };
    const identity = checkOf({ code: 'IDN-06', subject: 'person', subjectId: PERSON_ID });
    const { performAction, user } = draw({
      checks: [...checks, identity],
      actions: { available: ['recordCheck'], refused },
    });
    const why = /U hebt vandaag geen geldig certificaat/;
    await user.click(row('CON-01'));
    expect(screen.queryByText(why)).toBeNull();
    await user.click(row('IDN-06'));
    expect(screen.getByText(why)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Leg vast/ })).toBeDisabled();
    await user.keyboard('g');
    expect(performAction).not.toHaveBeenCalled();
  });

  it('offers a waiver only for a failed check that allows one', async () => {
    const failed = [
      checkOf({ code: 'CON-04', subject: 'contract', outcome: 'failed', reasonCode: 'CONTRACT_STALE' }),
      checkOf({ code: 'CON-05', subject: 'contract', outcome: 'failed', reasonCode: 'CONTRACT_ALTERED' }),
    ];
    const { performAction, user } = draw({ checks: failed });
    await user.click(screen.getByRole('button', { name: '2 gedaan' }));
    await user.click(row('CON-05'));
    expect(screen.queryByRole('button', { name: 'Vraag ontheffing' })).toBeNull();
    await user.click(row('CON-04'));
    await user.click(screen.getByRole('button', { name: 'Vraag ontheffing' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Vraag ontheffing' }));
    expect(performAction).not.toHaveBeenCalled();
    await user.type(dialog.getByRole('textbox', { name: /Reden/ }), 'Klant tekende opnieuw');
    await user.click(dialog.getByRole('button', { name: 'Vraag ontheffing' }));
    await waitFor(() => {
      expect(performAction.mock.calls[0]?.[0]).toMatchObject({
        action: 'requestWaiver',
        input: { checkId: idOf('CON-04'), reason: 'Klant tekende opnieuw' },
      });
    });
  });

  it.each([
    ['nl', /\b(the|Save|Outcome|Reason|done|check)\b/],
    ['en', /\b(het|Bewaar|Uitkomst|Reden|gedaan|controle)\b/],
  ] as const)('speaks one language in %s', async (locale, others) => {
    const { user } = draw({}, locale);
    await user.click(row('CON-01'));
    await user.keyboard('f');
    expect(document.body.textContent).not.toMatch(others);
  });
});
