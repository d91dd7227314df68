/** Tests what the desk decides alone from a recorded identity document (IDN-04, IDN-05). */
import { describe, expect, it } from 'vitest';
import { aDocument } from '../identity/document.fixture';
import type { IdentityDocument } from '../identity/identityDocument';
import { CASE_IN_ORDER } from './automaticCase.fixture';
import { checkDocumentExpiry } from './documentExpiry';
import { checkDocumentZone } from './documentZone';

const withDocument = (over: Partial<IdentityDocument>) => ({
  ...CASE_IN_ORDER,
  identityDocuments: [aDocument({ subjectId: 'm', ...over })],
});
const verdict = aDocument().verdict;
const digits = { number: 'right', birthDate: 'right', expiry: 'right', personal: 'right', composite: 'right' } as const;

describe('IDN-04', () => {
  it.each([
    ['2031-08-02', 'passed', null, 'documentValid'],
    ['2026-12-23', 'passed', null, 'documentValid'],
    ['2026-12-22', 'failed', 'ID_EXPIRED', 'documentExpiresSoon'],
    ['2026-11-22', 'failed', 'ID_EXPIRED', 'documentExpired'],
  ])('valid until %s: %s', (expiresOn, outcome, reasonCode, remarkKey) => {
    expect(checkDocumentExpiry(withDocument({ expiresOn }), 'm')).toMatchObject({ outcome, reasonCode, remarkKey });
  });
});

describe('IDN-05', () => {
  it.each<[string, Partial<IdentityDocument['verdict']>, string, string]>([
    ['right', {}, 'passed', 'zoneRight'],
    ['masked', { digits: { ...digits, personal: 'masked', composite: 'masked' } }, 'passed', 'zoneMasked'],
    ['a wrong digit', { digits: { ...digits, expiry: 'wrong' } }, 'failed', 'zoneDigitWrong'],
    [
      'a wrong digit beside masked ones',
      { digits: { ...digits, number: 'wrong', composite: 'masked' } },
      'failed',
      'zoneDigitWrong',
    ],
    ['a letter O', { findings: ['letterO'] }, 'failed', 'zoneDiffers'],
    ['no zone', { format: null, digits: null }, 'inquiry', 'zoneUnread'],
    ['no zone and a letter O', { format: null, digits: null, findings: ['letterO'] }, 'failed', 'zoneDiffers'],
  ])('%s', (_what, over, outcome, remarkKey) => {
    const found = checkDocumentZone(withDocument({ verdict: { ...verdict, ...over } }), 'm');
    const reasonCode = outcome === 'failed' ? 'MRZ_INVALID' : null;
    expect(found).toMatchObject({ outcome, remarkKey, reasonCode });
  });
});

it.each([checkDocumentExpiry, checkDocumentZone])('asks an officer while no document stands', (evaluate) => {
  const none = { ...CASE_IN_ORDER, identityDocuments: [] };
  const superseded = withDocument({ supersededAt: '2026-11-21T09:00:00.000Z' });
  const another = withDocument({ subjectId: 'u' });
  for (const input of [none, superseded, another]) {
    expect(evaluate(input, 'm')).toMatchObject({ outcome: 'inquiry', remarkKey: 'documentNotRecorded' });
  }
});
