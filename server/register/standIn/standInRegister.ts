/** Decides how the demo asks its trade register: the real client, over HTTP, at a stand-in that starts with the first question. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kvkRegister } from '../kvkRegister';
import type { TradeRegister } from '../tradeRegister';
import { readCompanies } from './standInCompany';
import { startStandIn, type StandIn } from './startStandIn';

/** Shown with the data, so that nobody takes them for KVK's. */
export const STAND_IN_PROVIDER = 'stand-in';

/** From the root of the checkout: bundled, this module lies elsewhere than its source. */
export function demoRegisterFile(): string {
  return join(process.cwd(), 'db', 'demo', 'tradeRegister.jsonl');
}

interface Running {
  readonly standIn: StandIn;
  readonly register: TradeRegister;
}

/** A register that knows the companies of the demo and those that KVK publishes for tests. */
export function standInRegister(clock: () => Date): TradeRegister {
  let running: Promise<Running> | null = null;
  async function start(): Promise<Running> {
    const companies = readCompanies(await readFile(demoRegisterFile(), 'utf8'));
    const key = randomBytes(16).toString('hex');
    const standIn = await startStandIn(companies, key);
    return { standIn, register: kvkRegister({ url: standIn.url, key, provider: STAND_IN_PROVIDER, clock }) };
  }
  return {
    async consult(question) {
      running ??= start();
      return (await running).register.consult(question);
    },
    async close() {
      await (await running)?.standIn.close();
    },
  };
}
