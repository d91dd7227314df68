/** Every check of the catalogue through the real form: passed by one key, failed for its reason (for each of them in the deep run). A new check is covered by itself. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isDerivedFromMismatches } from '@desk/shared/checks/automaticChecks';
import { CHECK_CODES, checkType, type CheckCode } from '@desk/shared/catalogue/checkTypes';
import { PAGE_KINDS } from '@desk/shared/application/pageKinds';
import { deepOr } from '@desk/shared/testing/deepOr';
import { caseRecord, checkOf, idOf, PERSON_ID, SIGNER_ID } from '../flow/testing/caseRecord';
import { vocabulary } from '../i18n/nl/vocabulary';
import { renderAdmin } from '../testing/renderAdmin';
import { StepWork } from '../application/bench/steps/StepWork';
import { pageFor } from './evidencePage';

afterEach(cleanup);

/** What data decide comes to the officer as an inquiry when they cannot; what follows from the comparison never does. */
const JUDGED = CHECK_CODES.filter((code) => !isDerivedFromMismatches(code));

const [first] = caseRecord().pages;
/** A case whose letter holds a page of every kind, and whose appointment was kept. */
const WHOLE = {
  pages:
    first === undefined
      ? []
      : PAGE_KINDS.map((kind, at) => ({ ...first, page: at + 1, kind, subjectIds: [SIGNER_ID, PERSON_ID] })),
  appointments: [{ kept: true, on: '2026-11-20', isOutdated: false }],
};

function draw(code: CheckCode) {
  const [subject = 'contract'] = checkType(code).subjects;
  const subjectId = { signer: SIGNER_ID, person: PERSON_ID, company: null, contract: null }[subject];
  const check = checkOf({ code, subject, subjectId, outcome: 'inquiry' });
  const record = caseRecord({ ...WHOLE, checks: [check], proposals: {} });
  const performAction = vi.fn().mockResolvedValue(record);
  renderAdmin(
    <StepWork record={record} shown={pageFor(check, record)} onShowScan={vi.fn()} onPoint={vi.fn()}>
      scan
    </StepWork>,
    { role: 'verifier', dataProvider: { performAction } },
  );
  return { performAction, user: userEvent.setup() };
}

async function openForm(user: ReturnType<typeof userEvent.setup>, code: CheckCode) {
  await user.keyboard('v');
  const form = within(await screen.findByRole('form', { name: checkType(code).title.nl }));
  if (form.queryByLabelText('Peildatum') !== null) {
    await user.keyboard('t');
  }
  await user.type(form.getByLabelText(/^Bewijs: /), 'gezien');
  // Out of the text field again, where letters are keys.
  form.getByRole('radio', { name: new RegExp(`^${vocabulary.checkOutcome.passed}`) }).focus();
  await user.keyboard('e');
  return form;
}

async function sentBy(performAction: ReturnType<typeof vi.fn>): Promise<unknown> {
  await waitFor(() => {
    expect(performAction).toHaveBeenCalledOnce();
  });
  return performAction.mock.calls[0]?.[0] as unknown;
}

describe.each(JUDGED)('%s in its form', (code) => {
  it('says what is looked at, by key why and where the rule comes from, and passes by key', async () => {
    const { performAction, user } = draw(code);
    await openForm(user, code);
    expect(screen.getByText(checkType(code).help.nl)).toBeTruthy();
    const source = screen.getByText(`Bron: ${checkType(code).source.nl}.`);
    expect(source).not.toBeVisible();
    await user.keyboard('w');
    expect(source).toBeVisible();
    expect(screen.getByRole('button', { name: 'Waarom?', expanded: true })).toBeTruthy();
    await user.keyboard('a{Control>}{Enter}{/Control}');
    expect(await sentBy(performAction)).toMatchObject({
      action: 'recordCheck',
      input: { checkId: idOf(code), outcome: 'passed', reasonCode: null, evidence: { note: 'gezien' } },
    });
  });

  const { reasonCodes } = checkType(code);
  it.each(deepOr(reasonCodes.slice(0, 1), reasonCodes))('fails for %s by key', async (reasonCode) => {
    const { performAction, user } = draw(code);
    const form = await openForm(user, code);
    await user.keyboard('f');
    await user.selectOptions(form.getByRole('combobox', { name: /Reden/ }), reasonCode);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await sentBy(performAction)).toMatchObject({
      action: 'recordCheck',
      input: { checkId: idOf(code), outcome: 'failed', reasonCode },
    });
  });
});
