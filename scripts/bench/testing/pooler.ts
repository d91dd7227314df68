/** PgBouncer in transaction mode: many connections of the desk share a few of PostgreSQL, each for as long as a transaction lasts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountOf } from './postgresPair';
import { end } from '../../deps/builtDesk';

const settingsOf = (port: number, databasePort: number, log: string): string => `[databases]
* = host=127.0.0.1 port=${String(databasePort)} user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${String(port)}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 20
max_client_conn = 500
; Left out, nobody is let in for fifteen seconds after a server could not be reached, and whoever waits waits for two minutes.
server_login_retry = 1
query_wait_timeout = 5
logfile = ${log}
`;

/** Starts it on a port in front of PostgreSQL, with its files in a folder of the account of PostgreSQL. */
export async function startPooler(
  folder: string,
  { port, databasePort }: { readonly port: number; readonly databasePort: number },
): Promise<{ stop(): Promise<void> }> {
  const settings = join(folder, 'pgbouncer.ini');
  writeFileSync(settings, settingsOf(port, databasePort, join(folder, 'pgbouncer.log')));
  const pooler = spawn('/usr/sbin/pgbouncer', ['-q', settings], { ...accountOf(), cwd: folder, stdio: 'ignore' });
  await once(pooler, 'spawn');
  return { stop: () => end(pooler, 'SIGINT') };
}
