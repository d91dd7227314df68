/** Two PostgreSQL servers of Debian's: one that takes writes, one that follows it and has every commit before it is acknowledged. */
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { openDatabase } from '@desk/db/connection';
import { end, freePort } from '../../deps/builtDesk';

const run = promisify(execFile);
const LISTENING = ['-h', '127.0.0.1', '-k', ''];
const SETTINGS = ['max_connections=200', 'max_wal_senders=6', 'wal_keep_size=512', 'hot_standby=on'];
/** So often it is asked whether the first one lives; after two silences the other one takes over. */
const LOOK_MS = 1000;
const SILENCES = 2;

export interface PostgresPair {
  readonly ports: readonly number[];
  /** Name of each version that runs. */
  readonly version: string;
  /** SIGKILL to the server that takes writes and to all of its processes; the other one takes over, and a new standby is made. */
  failOver(say: (what: string) => void): Promise<void>;
  stop(): Promise<void>;
}

interface Node {
  readonly data: string;
  readonly port: number;
  server: ChildProcess;
}

/** Where Debian puts the newest one; its own package has no pg_basebackup. */
export function findPostgres(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root) : [];
  return (
    versions
      .sort((one, other) => Number(other) - Number(one))
      .map((version) => join(root, version, 'bin'))
      .find((bin) => existsSync(join(bin, 'pg_basebackup'))) ?? null
  );
}

/** PostgreSQL refuses root. */
export function accountOf(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'])));
  return { uid: uid ?? 0, gid: gid ?? 0 };
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]) === parent;
      } catch {
        // Gone meanwhile.
        return false;
      }
    })
    .map(Number);
}

class Pair implements PostgresPair {
  readonly ports: readonly number[];
  readonly version: string;
  private first: Node;
  private second: Node;
  private readonly bin: string;
  private readonly account = accountOf();
  private readonly folder: string;

  constructor(bin: string, folder: string, ports: readonly [number, number]) {
    this.bin = bin;
    this.folder = folder;
    this.ports = ports;
    this.version = execFileSync(join(bin, 'postgres'), ['--version']).toString().trim();
    const [first, second] = ports.map((port) => ({ data: join(folder, `pg-${String(port)}`), port }));
    // Each is started before anything else is done with it.
    [this.first, this.second] = [first as Node, second as Node];
  }

  async start(): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    if (this.account.uid !== undefined && this.account.gid !== undefined) {
      chownSync(this.folder, this.account.uid, this.account.gid);
    }
    const initdb = ['-D', this.first.data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'];
    await this.tool('initdb', initdb);
    await this.serve(this.first);
    // Whoever asks which one takes writes may do nothing else.
    await this.sql('CREATE ROLE desk_check LOGIN');
    await this.follow();
  }

  async failOver(say: (what: string) => void): Promise<void> {
    const { server } = this.first;
    const gone = once(server, 'exit');
    const children = childrenOf(server.pid ?? 0);
    server.kill('SIGKILL');
    for (const child of children) {
      try {
        process.kill(child, 'SIGKILL');
      } catch {
        // It ended with its parent.
      }
    }
    await gone;
    say(`PostgreSQL on ${String(this.first.port)} was killed`);
    for (let silences = 0; silences < SILENCES;) {
      await pause(LOOK_MS);
      silences = (await this.answers(this.first)) ? 0 : silences + 1;
    }
    await this.tool('pg_ctl', ['promote', '-w', '-D', this.second.data]);
    say(`PostgreSQL on ${String(this.second.port)} takes writes`);
    [this.first, this.second] = [this.second, this.first];
    // What the killed one holds and never sent was acknowledged to nobody: it is not taken up again.
    rmSync(this.second.data, { recursive: true, force: true });
    await this.follow();
    say(`PostgreSQL on ${String(this.second.port)} follows, and every commit waits for it again`);
  }

  async stop(): Promise<void> {
    for (const { server } of [this.second, this.first]) {
      // None where the start broke off before it.
      if (server !== undefined) {
        await end(server, 'SIGINT');
      }
    }
  }

  private async tool(name: string, args: readonly string[]): Promise<void> {
    await run(join(this.bin, name), [...args], { ...this.account, cwd: this.folder });
  }

  private async answers({ port }: Node): Promise<boolean> {
    return this.tool('pg_isready', ['-q', '-h', '127.0.0.1', '-p', String(port), '-t', '1']).then(
      () => true,
      () => false,
    );
  }

  private async serve(node: Node): Promise<void> {
    const log = openSync(join(this.folder, `pg-${String(node.port)}.log`), 'a');
    const args = ['-D', node.data, '-p', String(node.port), ...LISTENING, ...SETTINGS.flatMap((one) => ['-c', one])];
    node.server = spawn(join(this.bin, 'postgres'), args, {
      ...this.account,
      cwd: this.folder,
      stdio: ['ignore', log, log],
    });
    while (!(await this.answers(node))) {
      if (node.server.exitCode !== null) {
        throw new Error(`PostgreSQL on ${String(node.port)} ended: see ${this.folder}`);
      }
      await pause(LOOK_MS / 10);
    }
  }

  /** The second one begins as a copy of the first; from when it follows no commit is acknowledged before it has it. */
  private async follow(): Promise<void> {
    await this.sql("ALTER SYSTEM SET synchronous_standby_names = ''");
    const from = `host=127.0.0.1 port=${String(this.first.port)} user=postgres`;
    await this.tool('pg_basebackup', ['-D', this.second.data, '-R', '-X', 'stream', '-c', 'fast', '-d', from]);
    await this.serve(this.second);
    await this.sql("ALTER SYSTEM SET synchronous_standby_names = '*'");
    await this.sql('SELECT pg_reload_conf()');
    const isHeld = "SELECT count(*) AS held FROM pg_stat_replication WHERE sync_state = 'sync'";
    while (Number((await this.sql(isHeld))[0]?.['held']) === 0) {
      await pause(LOOK_MS / 10);
    }
  }

  private async sql(statement: string): Promise<Record<string, unknown>[]> {
    const url = `postgres://postgres@127.0.0.1:${String(this.first.port)}/postgres`;
    const admin = await openDatabase({ url });
    try {
      const [rows] = await admin.sequelize.query(statement);
      return (Array.isArray(rows) ? rows : []) as Record<string, unknown>[];
    } finally {
      await admin.close();
    }
  }
}

/** Starts both in a folder of their own, which whoever asked takes away. */
export async function startPair(bin: string, folder: string): Promise<PostgresPair> {
  const pair = new Pair(bin, folder, [await freePort(), await freePort()]);
  await pair.start();
  return pair;
}
