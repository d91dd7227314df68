/** Templates over real HTTP: who may change the words, what is refused, and that the next message has them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '@desk/db/sql/rows';
import { BUILT_IN_TEMPLATES } from '@desk/shared/dispatch/messages/builtInTemplates';
import { MESSAGE_KIND_IDS } from '@desk/shared/dispatch/messages/messageKinds';
import type { MessageTemplate } from '@desk/shared/dispatch/messages/messageTemplate';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { announce, mustSucceed, postLetter, readCase, TODAY } from '../../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const PATH = '/api/message-templates/confirmationOfReceipt/nl';
const FIRST = BUILT_IN_TEMPLATES.nl.confirmationOfReceipt;
const administrator = () => server.as('administrator1');

function worded(text: string): MessageTemplate {
  return { ...FIRST, blocks: [{ kind: 'paragraph', text }, ...FIRST.blocks] };
}

function saving(text: string, basedOn: number): Record<string, unknown> {
  return { template: worded(text), basedOn, reason: 'duidelijker' };
}

describe('the words of a message', () => {
  it.each([
    ['anonymous', 401],
    ['frontOffice', 403],
    ['verifier1', 403],
    ['supervisor1', 403],
    ['auditor1', 403],
  ] as const)('are not changed by %s: %i', async (who, status) => {
    expect((await server.as(who).post(PATH, saving('Dag.', 1))).status).toBe(status);
  });

  it.each([
    ['no reason', { template: FIRST, basedOn: 1 }, 'malformed'],
    ['a fact that this message does not have', saving('Tot {{dueOn}}', 1), 'templateProblem'],
    [
      'a part that nobody fills',
      { ...saving('', 1), template: { ...FIRST, blocks: [{ kind: 'note' }] } },
      'templateProblem',
    ],
    ['words that a colleague changed meanwhile', saving('Dag.', 7), 'templateChanged'],
  ])('are not saved with %s', async (_, input, code) => {
    expect((await administrator().post(PATH, input)).body.code).toBe(code);
  });

  it('are not there for a kind or language that does not exist', async () => {
    expect((await administrator().get('/api/message-templates/nothing/nl')).status).toBe(404);
    expect((await administrator().get('/api/message-templates/lapse/fr')).status).toBe(404);
  });

  it('hold from the next message on; what was sent stays, and every version can be read', async () => {
    const before = await announce(server.deps);
    await mustSucceed(postLetter(server.as('verifier1'), before.number));
    const saved = await administrator().post(PATH, saving('Fijn dat u er bent.', 1));
    expect([saved.status, saved.body.current.version]).toEqual([201, 2]);
    const after = await announce(server.deps);
    await mustSucceed(postLetter(server.as('verifier1'), after.number));
    const texts = await Promise.all(
      [before, after].map(async ({ id }) => {
        const [message] = (await readCase(server.as('verifier1'), id)).messages;
        return (await server.as('verifier1').get(`/api/customer-messages/${message?.id ?? ''}`)).body as unknown;
      }),
    );
    expect(texts).toMatchObject([{ templateVersion: 1 }, { templateVersion: 2 }]);
    expect(JSON.stringify(texts[0])).not.toContain('Fijn dat u er bent.');
    expect(JSON.stringify(texts[1])).toContain('Fijn dat u er bent.');
    const { versions } = (await server.as('verifier1').get(PATH)).body as { versions: { version: number }[] };
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect((await administrator().post(PATH, saving('Te laat.', 1))).body.code).toBe('templateChanged');
    const list = (await administrator().get('/api/message-templates')).body as { kind: string; version: number }[];
    expect(list).toHaveLength(MESSAGE_KIND_IDS.length * 2);
    const events = await query(server.deps.db, "SELECT type FROM audit_events WHERE type = 'template.changed'", []);
    expect(events).toHaveLength(1);
    await expect(query(server.deps.db, 'DELETE FROM message_templates', [])).rejects.toMatchObject({
      kind: 'appendOnly',
    });
  });

  it('are drawn as a letter of an invented case', async () => {
    const asking = { template: FIRST, sample: 'long' };
    const answer = await administrator().post(`${PATH}/letter`, asking);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(answer.bytes.subarray(1, 4).toString()).toBe('PNG');
    const wrong = { ...asking, template: worded('{{persons}}') };
    expect((await administrator().post(`${PATH}/letter`, wrong)).body.code).toBe('templateProblem');
  });
});
