/** Checks how an operation of the contract becomes a request. */
import { OPERATIONS } from './operations.table';
import { expect, test, vi } from 'vitest';
import { addressOf } from './address';
import { createCall } from './call';
import type { HttpClient } from './httpClient';

function setUp(json: unknown) {
  const send = vi.fn<HttpClient['send']>(async () => ({ status: 200, headers: new Headers(), body: '', json }));
  const refuse = () => Promise.reject(new Error('not asked'));
  return { call: createCall({ send, fetchBlob: refuse, openStream: refuse }), send };
}

test('names in a path are filled in, and nothing in a value can leave its place', () => {
  expect(addressOf('/applications/:id/identity-documents/:documentId/status', { id: 'a/..', documentId: 'd 1' })).toBe(
    '/api/applications/a%2F../identity-documents/d%201/status',
  );
});

test('what is read has no body, what is posted has one, what is taken away has none', async () => {
  const { call, send } = setUp({ file: null });
  await call(OPERATIONS.readMessage, { params: { id: 'm1' } });
  await call(OPERATIONS.strikeMail, { params: { id: 'l1' }, body: { version: 3, reason: 'twice' } });
  const answer = await call(OPERATIONS.retryUnread, { params: { id: 'u1' } });
  await call(OPERATIONS.stopLooking, { params: { id: 'a1' } });
  expect(send.mock.calls).toEqual([
    ['/api/customer-messages/m1', { method: 'GET' }],
    ['/api/mail-items/l1/strike', { method: 'POST', body: '{"version":3,"reason":"twice"}' }],
    ['/api/unread-files/u1/retry', { method: 'POST', body: '{}' }],
    ['/api/applications/a1/presence', { method: 'DELETE' }],
  ]);
  expect(answer.file).toBeNull();
});

test('a form goes as it is', async () => {
  const { call, send } = setUp([]);
  const form = new FormData();
  await call(OPERATIONS.receiveBatch, { form });
  expect(send).toHaveBeenCalledWith('/api/mail-batches', { method: 'POST', body: form });
});
