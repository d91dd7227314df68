/** An answer about a case that speaks of another one is told, with the place; the former case of the company is meant to be named. */
import { expect, it } from 'vitest';
import type { Operation } from './operations';
import { faultOf, type Sent } from './judge';

const [OWN, OTHER] = ['ZU-2026-000001-5', 'ZU-2026-000003-1'];
const sent = {
  operation: { method: 'GET', path: '/api/applications/{id}' } as Operation,
  request: { method: 'GET', path: '/api/applications/0190f327-2fb3-7003-8001-000000002003', query: '', headers: {} },
  isSpoiled: false,
} satisfies Sent;
const judged = (body: object) =>
  faultOf(sent, {
    status: 200,
    type: 'application/json',
    cookie: null,
    text: JSON.stringify({ number: OWN, ...body }),
  });

it('tells where an answer speaks of another case', () => {
  expect(judged({ notes: [{ text: `zie ${OTHER}` }] })).toBe(
    `speaks of other cases: number ${OWN}, notes.0.text ${OTHER}`,
  );
  expect(judged({ notes: [{ text: `zie ${OWN}` }] })).toBeNull();
});

it('takes the former case of the company for what it is', () => {
  expect(judged({ former: { check: { caseNumber: OTHER } } })).toBeNull();
});

it('takes the name of a file for what whoever scanned it wrote', () => {
  expect(judged({ mailItems: [{ documents: [{ fileName: `${OTHER}.pdf` }] }] })).toBeNull();
});
