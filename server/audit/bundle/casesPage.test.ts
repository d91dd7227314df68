/** What the page of a case tells of differences, of who asked and who decided, and of a policy that came with the system. */
import type { WholeStory } from '@desk/db/stores/bundleCaseStore';
import { expect, it } from 'vitest';
import { caseSection } from './casesPage';

const AT = '2026-11-24T08:00:40.000Z';
const PERSON = { id: 'p1', firstNames: 'Bram', prefix: '', surname: 'Kerstens' };

/** Of a whole story as much as the page reads. */
function aStory(over: object = {}): WholeStory {
  const story = {
    application: {
      number: 'ZU-2026-000011-1',
      companyName: 'Houtvast',
      kvkNumber: '90009963',
      currentLevel: 'EH2',
      targetLevel: 'EH3',
    },
    persons: [PERSON],
    signers: [],
    letters: [],
    documents: [],
    checks: [],
    decisions: [
      {
        outcome: 'rejected',
        reasonCodes: ['NAW_MISMATCH'],
        acceptedWaivers: [],
        byId: 's1',
        byName: 'Marleen Voorbeeld',
        at: AT,
        rulesInForce: { policyVersion: 2, handlers: [{ id: 'v1', name: 'Vera Voorbeeld' }] },
        persons: null,
      },
    ],
    decisionSteps: [
      {
        type: 'decision.submitted',
        actorId: 'v1',
        actorName: 'Vera Voorbeeld',
        actorRole: 'verifier',
        at: '2026-11-20T08:00:40.000Z',
      },
      { type: 'decision.rejected', actorId: 's1', actorName: 'Marleen Voorbeeld', actorRole: 'supervisor', at: AT },
    ],
    policies: [{ version: 2, validFrom: '2020-01-01T00:00:00.000Z', putInForceByName: '' }],
    differences: [],
    messages: [],
    handlers: [],
    ...over,
  };
  return story as unknown as WholeStory;
}

const difference = {
  field: 'companyName',
  subjectId: null,
  registered: 'Houtvast VOF',
  declared: 'Houtvast B.V.',
  difference: 'different',
  resolution: 'notAccepted',
  resolvedByName: 'Vera Voorbeeld',
  resolvedAt: AT,
  reason: 'Nagebeld',
};

it('says who asked and who decided, in which role, and that the policy came with the system', () => {
  const page = caseSection(aStory(), 'en');
  expect(page).toContain('Put to decision by Vera Voorbeeld (verification officer) on 20 Nov 2026, 09:00:40.');
  expect(page).toContain('Rejected by Marleen Voorbeeld (supervisor) on 24 Nov 2026, 09:00:40');
  expect(page).toContain('it came with the system.');
  const named = [{ version: 2, validFrom: '2020-01-01T00:00:00.000Z', putInForceByName: 'Anna Voorbeeld' }];
  expect(caseSection(aStory({ policies: named }), 'nl')).toContain('in werking gesteld door Anna Voorbeeld.');
});

it('shows a difference with both values, how it was settled, by whom and why', () => {
  const cells = ['Company', 'Company name', 'Houtvast VOF', 'Houtvast B.V.', 'different', 'not accepted'];
  const settled = ['Vera Voorbeeld', '24 Nov 2026, 09:00:40', 'Nagebeld'];
  const line = [...cells, ...settled].map((cell) => `<td>${cell}</td>`).join('');
  const equal = { ...difference, field: 'street', difference: 'identical', resolution: null };
  const page = caseSection(aStory({ differences: [difference, equal] }), 'en');
  expect(page).toContain(line);
  expect(page).not.toContain('Street');
});

it('tells a case without differences from one that nobody compared', () => {
  const equal = { ...difference, difference: 'identical', resolution: null };
  expect(caseSection(aStory({ differences: [equal] }), 'nl')).toContain('Er is geen verschil gevonden.');
  expect(caseSection(aStory(), 'nl')).toContain('Er is nog niet vergeleken.');
});

it('names messages by their kind, also by one that is no more', () => {
  const message = { personId: 'p1', kind: 'customerMessage', channel: 'email', status: 'sent', sentAt: AT };
  const messages = ['receipt', 'noLongerSent'].map((messageKind) => ({ ...message, messageKind }));
  const page = caseSection(aStory({ messages }), 'nl');
  expect(page).toContain('<td>e-mail</td><td>Bram Kerstens</td><td>verzonden</td>');
  expect(page).toContain('<td>noLongerSent</td>');
});
