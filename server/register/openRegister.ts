/** Decides who answers as the trade register: KVK, the stand-in of the demo, or nobody, which is said and never made up for. */
import type { Config } from '../config';
import { kvkRegister } from './kvkRegister';
import { rememberAnswers } from './rememberAnswers';
import { standInRegister } from './standIn/standInRegister';
import type { TradeRegister } from './tradeRegister';

/** Shown as provider when nobody can be asked. */
const NOBODY = 'none';

function nobody(clock: () => Date): TradeRegister {
  return {
    consult: () =>
      Promise.resolve({
        result: 'unavailable',
        errorCode: 'notConfigured',
        asOf: clock().toISOString(),
        provider: NOBODY,
        company: null,
      }),
    close: () => Promise.resolve(),
  };
}

/** Host and, for KVK's test companies, the fact that they are: an officer must never take them for real ones. */
function providerOf(url: string): string {
  const { host, pathname } = new URL(url);
  return pathname.split('/').includes('test') ? `${host} (test)` : host;
}

/**
 * The register of these settings.
 * @param config settings; the key goes into the connection and nowhere else
 * @param clock dates the answers
 */
export function openRegister({ register }: Pick<Config, 'register'>, clock: () => Date): TradeRegister {
  switch (register.kind) {
    case 'kvk': {
      const { url, key } = register;
      return rememberAnswers(kvkRegister({ url, key, provider: providerOf(url), clock }), clock);
    }
    case 'standIn':
      return rememberAnswers(standInRegister(clock), clock);
    case 'none':
      return nobody(clock);
  }
}
