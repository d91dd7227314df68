import { afterAll, beforeAll, expect, it } from 'vitest';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { listQuery } from '@desk/db/testing/fixtures';
import { newId } from '@desk/db/ids';
import { submittedCopy } from '../testing/caseCopies';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { readCase, TODAY } from '../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const told = async () => {
  const { rows } = await listAuditEvents(server.deps.db, {
    ...listQuery({ filter: { type: 'access.refused' } }),
    sort: ['sequence', 'ASC'],
  });
  return rows.map(({ applicationId, actorName, data, handling }) => ({ applicationId, actorName, handling, ...data }));
};

it('tells who tried what on which case, and why it was refused; of nothing else', async () => {
  const { id } = await submittedCopy(server);
  const { version } = await readCase(server.as('supervisor1'), id);
  const decide = (who: 'verifier1' | 'auditor1', body: object) =>
    server.as(who).post(`/api/applications/${id}/actions/approve`, body);
  expect((await decide('verifier1', { version })).status).toBe(403);
  expect((await server.as('auditor1').post('/api/users', {})).status).toBe(403);
  expect((await server.as('frontOffice').get(`/api/applications/${newId()}`)).status).toBe(403);
  // How the case stands, and what is typed wrongly, is everyday work.
  expect((await server.as('supervisor1').post(`/api/applications/${id}/actions/take`, { version })).status).not.toBe(
    403,
  );
  expect((await server.as('anonymous').get(`/api/applications/${id}`)).status).toBe(401);
  const by = (name: 'verifier1' | 'auditor1') => server.users[name].name;
  expect(await told()).toEqual([
    {
      applicationId: id,
      actorName: by('verifier1'),
      handling: false,
      action: 'approve',
      route: 'POST /applications/:id/actions/approve',
      code: 'roleNotAllowed',
    },
    {
      applicationId: null,
      actorName: by('auditor1'),
      handling: false,
      action: '',
      route: 'POST /users',
      code: 'forbidden',
    },
    expect.objectContaining({ applicationId: null, route: 'GET /applications/:id', code: 'forbidden' }),
  ]);
});
