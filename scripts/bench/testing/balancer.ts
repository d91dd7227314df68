/** HAProxy in front of the webs and in front of PostgreSQL: what is not fit for work gets nothing. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Balanced {
  readonly webPort: number;
  readonly webs: readonly number[];
  readonly databasePort: number;
  readonly databases: readonly number[];
}

/** In the words of PostgreSQL's protocol: a length, the version, and name after name. */
function startup(user: string, database: string): string {
  const body = Buffer.from(`\0\x03\0\0user\0${user}\0database\0${database}\0\0`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([length, body]).toString('hex');
}

function question(sql: string): string {
  const body = Buffer.from(`${sql}\0`, 'latin1');
  const head = Buffer.alloc(5);
  head.write('Q', 0, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]).toString('hex');
}

const READY_FOR_QUERY = '5a0000000549';
/** Behind the question: the end of the connection tells the answer of a standby from one that is still to come. */
const GOODBYE = '5800000004';
/** A row of one column that says `f`. */
const IS_FALSE = '440000000b00010000000166';

/** What is answered where no web is there, or one went away over its answer: try again, with the same Idempotency-Key. */
function away(): string {
  const body = JSON.stringify({ type: 'about:blank', title: 'Service Unavailable', status: 503, code: 'deskAway' });
  const head = [
    'HTTP/1.1 503 Service Unavailable',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    'Cache-Control: no-store',
    'Retry-After: 2',
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

function settingsOf(folder: string, { webPort, webs, databasePort, databases }: Balanced): string {
  const server = (kind: string, port: number, more: string): string =>
    `  server ${kind}-${String(port)} 127.0.0.1:${String(port)} check ${more}`;
  const errors = [500, 502, 503, 504].map((status) => `  errorfile ${String(status)} ${join(folder, 'away.http')}`);
  return `global
  maxconn 2000
  tune.bufsize 131072
  stats socket ${join(folder, 'haproxy.sock')} mode 600 level admin
defaults
  timeout connect 2s
  timeout client 90s
  timeout server 90s
  timeout check 3s
  retries 3
  option redispatch 1
listen desk
  mode http
  bind 127.0.0.1:${String(webPort)}
  balance roundrobin
  option forwardfor
  option http-buffer-request
  option httpchk GET /readyz
  retry-on conn-failure empty-response
  http-request disable-l7-retry unless { method GET HEAD } || { req.hdr(idempotency-key) -m found }
${errors.join('\n')}
${webs.map((port) => server('web', port, 'inter 1s fall 2 rise 1')).join('\n')}
listen database
  mode tcp
  bind 127.0.0.1:${String(databasePort)}
  timeout client 24h
  timeout server 24h
  option tcp-check
  tcp-check connect
  tcp-check send-binary ${startup('postgres', 'postgres')}
  tcp-check expect binary ${READY_FOR_QUERY}
  tcp-check send-binary ${question('SELECT pg_is_in_recovery()')}${GOODBYE}
  tcp-check expect binary ${IS_FALSE}
${databases.map((port) => server('pg', port, 'inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions')).join('\n')}
`;
}

/** Starts it with its files in a folder of its own. */
export async function startBalancer(folder: string, balanced: Balanced): Promise<{ stop(): Promise<void> }> {
  writeFileSync(join(folder, 'away.http'), away());
  const settings = join(folder, 'haproxy.cfg');
  writeFileSync(settings, settingsOf(folder, balanced));
  const log = openSync(join(folder, 'haproxy.log'), 'a');
  const proxy: ChildProcess = spawn('/usr/sbin/haproxy', ['-db', '-f', settings], { stdio: ['ignore', log, log] });
  await once(proxy, 'spawn');
  return {
    async stop() {
      if (proxy.exitCode === null && proxy.signalCode === null) {
        const gone = once(proxy, 'exit');
        proxy.kill('SIGTERM');
        await gone;
      }
    },
  };
}
