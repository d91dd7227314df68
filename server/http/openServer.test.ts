import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/startTestServer';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

function askFor(ids: number) {
  const filter = JSON.stringify({ id: Array.from({ length: ids }, () => randomUUID()) });
  return server.as('verifier1').get(`/api/applications?filter=${encodeURIComponent(filter)}`);
}

/** What comes back to bytes that are no request. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('end', () => {
      resolve(answer);
    });
    socket.on('error', reject);
  });
}

it.each([400, 1000])('takes a filter of %i ids, as a list of everything asks', async (ids) => {
  const answer = await askFor(ids);
  expect([answer.status, answer.body]).toEqual([200, []]);
});

it('says of a longer one what the limit is', async () => {
  expect((await askFor(1001)).body.code).toBe('badQuery');
  const answer = await askFor(2000);
  expect([answer.status, answer.body.code]).toEqual([431, 'addressTooLong']);
  expect(answer.body.detail.nl).toContain('1000');
});

it('answers bytes that are no request with a problem as well', async () => {
  const answer = await sendRaw('NONSENSE\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 422 /);
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'malformed', status: 422 });
});
