/** HAProxy in front of the webs and in front of PostgreSQL, with the very settings that whoever runs a desk is given. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { end } from '../../deps/builtDesk';

const SETTINGS = join('scripts', 'deploy', 'haproxy.cfg');

export interface Balanced {
  readonly webPort: number;
  readonly webs: readonly number[];
  readonly databasePort: number;
  readonly databases: readonly number[];
}

function addressesOf({ webPort, webs, databasePort, databases }: Balanced): Record<string, string> {
  const numbered = (name: string, ports: readonly number[]) =>
    ports.map((port, at) => [`${name}_${String(at + 1)}`, port] as const);
  const ports = [
    ['DESK_BIND', webPort] as const,
    ['DESK_DATABASE_BIND', databasePort] as const,
    ...numbered('DESK_WEB', webs),
    ...numbered('DESK_POSTGRES', databases),
  ];
  return Object.fromEntries(ports.map(([name, port]) => [name, `127.0.0.1:${String(port)}`]));
}

/** @param folder where its log goes */
export async function startBalancer(folder: string, balanced: Balanced): Promise<{ stop(): Promise<void> }> {
  const log = openSync(join(folder, 'haproxy.log'), 'a');
  const proxy: ChildProcess = spawn('/usr/sbin/haproxy', ['-db', '-f', SETTINGS], {
    env: addressesOf(balanced),
    stdio: ['ignore', log, log],
  });
  await once(proxy, 'spawn');
  return { stop: () => end(proxy, 'SIGTERM') };
}
