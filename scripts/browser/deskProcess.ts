/** A desk as `npm start` runs it: the built programs, in processes of their own, on a data folder that holds the demo. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, freePort, serve } from '../deps/builtDesk';
import { copyDemo } from '../testing/copyDemo';

export interface DeskProcess {
  readonly url: string;
  readonly dataDir: string;
  /** Kills it as a power cut would, and starts it again on what is left. */
  killAndRestart(): Promise<void>;
  /** The files that left the building, by folder of the outbox. */
  outbox(folder: 'mail'): Promise<Buffer[]>;
  stop(): Promise<void>;
}

/**
 * Fills a fresh data folder, with the demo when nothing else is said, and serves it.
 * @param host what it is called: passkeys are made for a name, and not for a number
 * @param settings beside those of the demo
 */
export async function startDesk(
  fill: (dataDir: string) => Promise<void> = copyDemo,
  host = '127.0.0.1',
  settings: Readonly<Record<string, string>> = {},
): Promise<DeskProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-browser-'));
  const port = await freePort();
  await fill(dataDir);
  let child = await serve(dataDir, port, { host, settings });
  return {
    url: `http://${host}:${String(port)}`,
    dataDir,
    async killAndRestart() {
      await end(child, 'SIGKILL');
      child = await serve(dataDir, port, { host, settings });
    },
    async outbox(folder) {
      const path = join(dataDir, 'outbox', folder);
      return Promise.all((await readdir(path)).map((name) => readFile(join(path, name))));
    },
    async stop() {
      await end(child, 'SIGTERM');
      await rm(dataDir, { recursive: true });
    },
  };
}
