/** Decides who is shown measurements and what ails the desk: this very machine, and whoever shows the key for it. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Config } from '../config';

const LOOPBACK = /^(::ffff:)?127(\.\d{1,3}){3}$|^::1$/;
/** What a proxy puts in: then the address is the proxy's, however near it stands. */
const FORWARDING = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** @param asked the request as it came: what the settings say of proxies makes nobody an insider */
export function isInsider({ metricsKey }: Pick<Config, 'metricsKey'>, { headers, socket }: IncomingMessage): boolean {
  const [, shown] = /^Bearer (\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (metricsKey !== null && shown !== undefined) {
    return timingSafeEqual(digestOf(shown), digestOf(metricsKey));
  }
  return LOOPBACK.test(socket.remoteAddress ?? '') && FORWARDING.every((name) => headers[name] === undefined);
}
