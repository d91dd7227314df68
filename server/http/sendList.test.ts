/** What a list says of how long it is. */
import { expect, test } from 'vitest';
import type { RequestContext } from './route';
import { listRoute } from './sendList';

/** As the routes are mounted; a list without rows asks nothing of the rest. */
const context = {
  deps: {},
  query: {},
  params: {},
  actor: { id: 'somebody', role: 'auditor' },
} as unknown as RequestContext;

test.each([
  [undefined, { 'Content-Range': 'policies */10000' }],
  [false, { 'Content-Range': 'policies */10000' }],
  [true, { 'Content-Range': 'policies */10000', 'X-Total-Exceeds': '10000' }],
])('more than were counted (%s) is told in a header', async (hasMore, headers) => {
  const more = hasMore === undefined ? {} : { hasMore };
  const route = listRoute('policies', 'policies.read', async () => ({ rows: [], total: 10_000, ...more }));
  expect(await route.handler(context)).toEqual({ body: [], headers });
});
