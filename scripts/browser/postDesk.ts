/** A desk on the morning of a made stack of post: its applications are imported, its staff is there, and nothing is read yet. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@desk/server/config';
import type { DemoUsername } from '@desk/server/demoAccounts';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import type { ApiClient } from '@desk/server/testing/apiClient';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { importPost } from '../seed/mail/testing/deskPost';
import { truthSchema, type Truth } from '../seed/mail/truth';
import { writeMail } from '../seed/mail/writeMail';
import { admitDemoStaff } from './admitDemoStaff';
import { startDesk, type DeskProcess } from './deskProcess';
import { signIn } from './person';

export interface PostDesk {
  readonly desk: DeskProcess;
  /** Where the scans lie. */
  readonly folder: string;
  readonly truth: Truth;
  /** Company of each application, by its number. */
  readonly companies: ReadonlyMap<string, string>;
  /** A client with this person's password. */
  clientOf(username: DemoUsername): Promise<ApiClient>;
  stop(): Promise<void>;
}

async function fill(dataDir: string, folder: string): Promise<void> {
  const deps = await openDependencies(readConfig({ DATA_DIR: dataDir }), { logLevel: 'silent' });
  try {
    await importPost(deps, folder);
    await admitDemoStaff(deps);
  } finally {
    await closeDependencies(deps);
  }
}

async function companiesOf(folder: string, { applications }: Truth): Promise<Map<string, string>> {
  const lines = (await readFile(join(folder, 'applications.jsonl'), 'utf8')).trim().split('\n');
  const names = lines.map((line) => (JSON.parse(line) as { companyName: string }).companyName);
  return new Map(applications.map((number, at) => [number, names[at] ?? '']));
}

/** Makes the post of so many letters, a desk that expects them, and starts it. */
export async function startPostDesk(letters: number): Promise<PostDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-browser-post-'));
  const until = amsterdamDay(new Date().toISOString());
  await writeMail(folder, { letters, seed: 1, until }, () => undefined);
  const truth = truthSchema.parse(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')));
  const desk = await startDesk((dataDir) => fill(dataDir, folder));
  return {
    desk,
    folder,
    truth,
    companies: await companiesOf(folder, truth),
    clientOf: (username) => signIn(desk.url, username),
    async stop() {
      await desk.stop();
      await rm(folder, { recursive: true });
    },
  };
}
