import { beforeEach, describe, expect, it } from 'vitest';
import { rememberAnswers } from './rememberAnswers';
import type { RegisterAnswer, TradeRegister } from './tradeRegister';

const MINUTE = 60_000;
let now: number;
let asked: string[];
let result: RegisterAnswer['result'];
let register: TradeRegister;
const clock = (): Date => new Date(now);
const ask = (kvkNumber = '90009901', establishmentNumber: string | null = null) =>
  register.consult({ kvkNumber, establishmentNumber });
beforeEach(() => {
  now = Date.parse('2026-11-23T09:00:00.000Z');
  asked = [];
  result = 'found';
  const behind: TradeRegister = {
    async consult({ kvkNumber }) {
      asked.push(kvkNumber);
      return { result, errorCode: null, asOf: clock().toISOString(), provider: 'test', company: null };
    },
    close: () => Promise.resolve(),
  };
  register = rememberAnswers(behind, clock);
});

describe('a short memory', () => {
  it('gives the same answer for five minutes, with the moment at which it was had', async () => {
    const first = await ask();
    now += 5 * MINUTE - 1;
    expect(await ask()).toEqual(first);
    expect(asked).toHaveLength(1);
    now += 1;
    expect((await ask()).asOf).toBe('2026-11-23T09:05:00.000Z');
    expect(asked).toHaveLength(2);
  });

  it('is per number and establishment', async () => {
    await ask('90009901');
    await ask('90009902');
    await ask('90009901', '000090009901');
    expect(asked).toEqual(['90009901', '90009902', '90009901']);
  });

  it('keeps that a number is not there, and no failure', async () => {
    result = 'notFound';
    await ask();
    await ask();
    expect(asked).toHaveLength(1);
    result = 'unavailable';
    await ask('90009902');
    await ask('90009902');
    expect(asked).toHaveLength(3);
  });

  it('asks once for everybody who asks at the same moment', async () => {
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(asked).toHaveLength(1);
    expect(new Set(answers).size).toBe(1);
  });

  it('believes no answer from a moment that is still to come', async () => {
    await ask();
    now -= MINUTE;
    await ask();
    expect(asked).toHaveLength(2);
  });

  it('forgets the oldest answer rather than growing for ever', async () => {
    for (let place = 0; place <= 500; place += 1) {
      await ask(String(place));
    }
    await ask('500');
    expect(asked).toHaveLength(501);
    await ask('0');
    expect(asked).toHaveLength(502);
  });
});
