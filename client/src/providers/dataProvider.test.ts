/** Checks how the verbs of the desk travel. */
import { expect, test, vi } from 'vitest';
import { createDataProvider } from './dataProvider';
import type { HttpClient } from './httpClient';

function setUp() {
  const send = vi.fn<HttpClient['send']>(async () => ({
    status: 200,
    headers: new Headers(),
    body: '',
    json: { id: 'a1' },
  }));
  const fetchBlob = vi.fn<HttpClient['fetchBlob']>(async () => new Blob(['x']));
  const openStream = vi.fn<HttpClient['openStream']>(async () => null);
  return { provider: createDataProvider({ send, fetchBlob, openStream }), send, fetchBlob };
}

test.each([false, true])('a list says whether it is longer than was counted: %s', async (hasMore) => {
  const { provider, send } = setUp();
  const headers = new Headers({
    'Content-Range': 'audit-events 0-0/10000',
    ...(hasMore ? { 'X-Total-Exceeds': '10000' } : {}),
  });
  send.mockResolvedValue({ status: 200, headers, body: '', json: [{ id: 'a1' }] });
  const asked = { pagination: { page: 1, perPage: 1 }, sort: { field: 'at', order: 'ASC' as const }, filter: {} };
  const page = await provider.getList('audit-events', asked);
  expect(page).toEqual({ data: [{ id: 'a1' }], total: 10_000, meta: { hasMore } });
});

test('an action carries the version the screen had beside its input', async () => {
  const { provider, send } = setUp();
  await provider.performAction({ id: 'a1', action: 'hold', version: 7, input: { reason: 'Vraag aan klant' } });
  expect(send).toHaveBeenCalledWith('/api/applications/a1/actions/hold', {
    method: 'POST',
    body: '{"version":7,"reason":"Vraag aan klant"}',
  });
});

test('a letter travels as a form: its checklist as JSON, what is empty left out, every scan under one name', async () => {
  const { provider, send } = setUp();
  const scans = [new File(['a'], 'een.pdf'), new File(['b'], 'twee.pdf')];
  await provider.registerMail(
    {
      applicationNumber: 'ZU-2026-000123-7',
      receivedOn: '2026-11-20',
      delivery: 'registered',
      sender: '',
      archivePlace: '',
      remark: '',
      signedOn: null,
      checklist: { legible: 'yes' },
    },
    scans,
  );
  const form = send.mock.calls[0]?.[1]?.body;
  if (!(form instanceof FormData)) {
    throw new Error('not sent as a form');
  }
  expect(form.get('checklist')).toBe('{"legible":"yes"}');
  expect(form.has('signedOn')).toBe(false);
  expect(form.getAll('scans').map((scan) => (scan instanceof File ? scan.name : scan))).toEqual([
    'een.pdf',
    'twee.pdf',
  ]);
});

test('a page of a document is asked by its id, number and width', async () => {
  const { provider, fetchBlob } = setUp();
  await provider.documentPageImage('d1', 3, 1000);
  expect(fetchBlob).toHaveBeenCalledWith('/api/documents/d1/pages/3?width=1000');
});

test('nothing is changed or removed in bulk', () => {
  const { provider } = setUp();
  expect(() => provider.updateMany('applications', { ids: ['a1'], data: {} })).toThrow();
  expect(() => provider.deleteMany('applications', { ids: ['a1'] })).toThrow();
});
