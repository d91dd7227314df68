/** What waits for an administrator, over real HTTP: told to who may agree, and gone once it is answered. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AwaitedAccount } from '@desk/shared/contract/accounts';
import { type StaffName } from '../testing/actors';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { mustSucceed, TODAY } from '../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

async function awaited(by: StaffName): Promise<string[]> {
  const { body } = await mustSucceed(server.as(by).get('/api/awaited-accounts'));
  return (body as AwaitedAccount[]).map(({ name, what, askedBy }) => `${what} ${name} ${askedBy.name}`);
}
const post = (by: StaffName, path: string, body: object = {}) =>
  mustSucceed(server.as(by).post(`/api/users/${path}`, body));

it('tells the other administrator of an account, and neither who asked nor anybody after the answer', async () => {
  const asked = { username: 'nora', name: 'Nora Voorbeeld', role: 'verifier', email: 'nora@voorbeeld.example' };
  const { id } = (await mustSucceed(server.as('administrator1').post('/api/users', asked))).body as { id: string };
  const { name } = server.users.administrator1;
  expect(await awaited('administrator1')).toEqual([]);
  expect(await awaited('administrator2')).toEqual([`use Nora Voorbeeld ${name}`]);
  await post('administrator2', `${id}/confirm`);
  expect(await awaited('administrator2')).toEqual([]);
});

it('tells of a new password for an account in use, until whoever asked withdraws it', async () => {
  const { id, name } = server.users.verifier1;
  await post('administrator2', `${id}/reset`, { email: 'vera@voorbeeld.example' });
  expect(await awaited('administrator1')).toEqual([`reset ${name} ${server.users.administrator2.name}`]);
  await post('administrator2', `${id}/refuse`);
  expect(await awaited('administrator1')).toEqual([]);
});

it('tells of a certificate until it is answered', async () => {
  const { id, name } = server.users.verifier2;
  const given = { kind: 'Documentherkenning', issuedOn: '2026-11-20' };
  await post('administrator1', `${id}/certificates`, given);
  expect(await awaited('administrator1')).toEqual([]);
  expect(await awaited('administrator2')).toEqual([`certificate ${name} ${server.users.administrator1.name}`]);
  const { body } = await mustSucceed(server.as('administrator2').get(`/api/users/${id}/certificates`));
  await post('administrator2', `${id}/certificates/${String(body.certificates[0].id)}/refuse`);
  expect(await awaited('administrator2')).toEqual([]);
});
