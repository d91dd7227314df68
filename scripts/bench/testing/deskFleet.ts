/** Webs and workers of the built desk, each a process of its own that is killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { NO_REGISTER } from '@desk/server/testing/realServer';
import { end } from '../../deps/builtDesk';

export interface Member {
  readonly name: string;
  readonly port: number;
  readonly role: 'web' | 'worker';
}

export interface Fleet {
  start(member: Member): Promise<void>;
  /** Ends it in this way, and starts it again once it is gone. @returns milliseconds until it was ready again */
  restart(member: Member, signal: 'SIGKILL' | 'SIGTERM'): Promise<number>;
  stop(): Promise<void>;
  /** What all of them wrote to their logs, line by line. */
  logs(): string[];
}

const LOOK_MS = 100;

/** @param settings what all of them are told */
export function makeFleet(folder: string, settings: Readonly<Record<string, string>>): Fleet {
  const running = new Map<string, ChildProcess>();
  const logOf = (name: string): string => join(folder, `${name}.log`);

  async function untilReady({ name, port }: Member): Promise<void> {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${String(port)}/readyz`).catch(() => null);
      if (answer?.status === 200) {
        return;
      }
      if (running.get(name)?.exitCode !== null) {
        throw new Error(`${name} ended by itself: see ${folder}`);
      }
      await pause(LOOK_MS);
    }
  }
  async function start(member: Member): Promise<void> {
    const log = openSync(logOf(member.name), 'a');
    const env = {
      PATH: process.env['PATH'],
      ...settings,
      ...NO_REGISTER,
      ROLE: member.role,
      PORT: String(member.port),
    };
    const args = ['--enable-source-maps', join('server', 'dist', 'main.js')];
    running.set(member.name, spawn(process.execPath, args, { env, stdio: ['ignore', log, log] }));
    await untilReady(member);
  }
  return {
    start,
    async restart(member, signal) {
      const began = performance.now();
      const former = running.get(member.name);
      if (former !== undefined) {
        await end(former, signal);
      }
      await start(member);
      return performance.now() - began;
    },
    async stop() {
      await Promise.all([...running.values()].map((child) => end(child, 'SIGTERM')));
    },
    logs: () => [...running.keys()].flatMap((name) => readFileSync(logOf(name), 'utf8').split('\n')),
  };
}
