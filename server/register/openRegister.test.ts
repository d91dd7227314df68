import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config';
import { openRegister } from './openRegister';
import type { TradeRegister } from './tradeRegister';

const NOW = new Date('2026-11-23T09:00:00.000Z');
let register: TradeRegister | null = null;
afterEach(() => register?.close());
function answerOf(config: Parameters<typeof openRegister>[0], kvkNumber = '90009901') {
  register = openRegister(config, () => NOW);
  return register.consult({ kvkNumber, establishmentNumber: null });
}

describe('who answers as the trade register', () => {
  it('is the stand-in when nothing is set, and says so', async () => {
    const answer = await answerOf(readConfig({}));
    expect(answer).toMatchObject({ result: 'found', provider: 'stand-in', asOf: NOW.toISOString() });
    expect(answer.company?.name).toBe('Groothandel De Korenmaat B.V.');
  });

  it('is nobody in production without a key: unavailable, with its reason', async () => {
    const answer = await answerOf({ register: { kind: 'none' } });
    expect(answer).toMatchObject({ result: 'unavailable', errorCode: 'notConfigured', company: null });
  });

  it.each([
    ['http://127.0.0.1:9/api', '127.0.0.1:9'],
    ['http://127.0.0.1:9/test/api', '127.0.0.1:9 (test)'],
  ])('is KVK at %s, named %s; the key is in no answer', async (url, provider) => {
    const key = 'a-key-that-nobody-may-read';
    const answer = await answerOf({ register: { kind: 'kvk', url, key } });
    expect(answer).toMatchObject({ result: 'unavailable', errorCode: 'unreachable', provider });
    expect(JSON.stringify(answer)).not.toContain(key);
  });
});
