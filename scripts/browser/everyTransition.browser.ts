/** Walks a clean case of each change of level from the letter to the approval, and reads back on which page each verdict rests. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@desk/shared/policy/defaultPolicy';
import { evidenceRule } from '@desk/shared/checks/evidence/evidenceRules';
import { TRANSITION_KEYS } from '@desk/shared/policy/policy';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import { deepOr } from '@desk/shared/testing/deepOr';
import { fillWithCleanCases, receivedCase, type LevelChange } from './cleanCase';
import { startDesk, type DeskProcess } from './deskProcess';
import { workOnCleanCase } from './officerAtWork';
import { logIn, openBrowser, signIn, welcome, type Person } from './person';

/** Half a minute each: `npm test -- --deep` walks them all, and the daily run the one that asks the most checks. */
const CHANGES: readonly LevelChange[] = TRANSITION_KEYS.flatMap((key) => {
  const [from, to] = key.split('>') as [LevelChange['from'], LevelChange['to']];
  const isWalked = deepOr(key === 'EH1>EH4', DEFAULT_POLICY.targetLevels.includes(to));
  return isWalked ? [{ from, to }] : [];
});
const PATIENCE = 600_000;

let desk: DeskProcess;
let browser: Browser;
let officer: Person;
let supervisor: Person;

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk((dataDir) => fillWithCleanCases(dataDir, CHANGES)), openBrowser()]);
  [officer, supervisor] = await Promise.all([welcome(browser, desk.url), welcome(browser, desk.url)]);
  await logIn(officer, 'verifier1');
  await logIn(supervisor, 'supervisor1');
}, PATIENCE);
afterAll(async () => {
  await browser.close();
  await desk.stop();
});

async function approve(id: string): Promise<void> {
  const { page } = supervisor;
  await page.goto(`${desk.url}/applications/${id}/show`);
  await page.getByRole('tab', { name: 'Beoordeling' }).click();
  await page.getByRole('button', { name: /^Keur goed/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Keur goed/ })
    .click();
  await page
    .getByText(/^(Goedgekeurd|Codes verzonden)$/)
    .first()
    .waitFor();
}

/** What the last verdict of a check rests on: the kind of the page it names, or what carries it without one. */
function restsOn({ pages }: ApplicationDetail, check: CheckWithAttempts): string {
  const { byRole, evidence } = check.attempts.at(-1) ?? {};
  const page = pages.find(({ documentId, page: at }) => documentId === evidence?.documentId && at === evidence.page);
  if (page !== undefined) {
    return page.kind ?? 'unnamedPage';
  }
  const { instead } = evidenceRule(check.code);
  if (byRole === 'system') {
    return 'desk';
  }
  const hasAnswer = evidence?.registerSnapshotId !== undefined;
  return instead === 'registerAnswer' && !hasAnswer ? 'noAnswer' : (instead ?? 'noPage');
}

/** What a passed check may rest on; what is not applicable, and what the desk decides, rests on the case. */
function mayRestOn(check: CheckWithAttempts): readonly string[] {
  const { pages, instead } = evidenceRule(check.code);
  const isDesk = check.attempts.at(-1)?.byRole === 'system';
  return isDesk || check.outcome === 'notApplicable' ? ['desk', 'noPage', ...pages] : [...pages, instead ?? ''];
}

describe.each(CHANGES)('a clean case from $from to $to', (change) => {
  it(
    'goes from the letter to the approval, each verdict on a page of its kind',
    async () => {
      const client = await signIn(desk.url, 'verifier1');
      const found = await receivedCase(client, change, CHANGES.indexOf(change));
      expect([found.status, found.persons.map(({ currentLevel }) => currentLevel)]).toEqual([
        'received',
        [change.from],
      ]);
      const press = (keys: string) => officer.page.keyboard.press(keys);
      await workOnCleanCase({ officer, press }, desk.url, found);
      await approve(found.id);
      const auditor = await signIn(desk.url, 'auditor1');
      const decided = (await auditor.get(`/api/applications/${found.id}`)).body as ApplicationDetail;
      expect(decided.checks.length).toBeGreaterThan(0);
      expect(decided.checks.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'notApplicable')).toEqual([]);
      for (const check of decided.checks) {
        expect(mayRestOn(check), check.code).toContain(restsOn(decided, check));
      }
      expect([officer.complaints, supervisor.complaints]).toEqual([[], []]);
    },
    PATIENCE,
  );
});
