// Decides what `npm run dev` does: vite for the client, and the server bundled and restarted at every change.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOptions } from './building/bundle.mjs';
import { stopWithParent } from './followParent.mjs';
import { cache, root, serverEntry } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { PlainError, failPlainly } from './runCommand.mjs';

const bundle = join(cache, 'dev', 'main.mjs');

stopWithParent();
try {
  if (!existsSync(serverEntry)) {
    throw new PlainError('server/main.ts does not exist: there is no server to run.');
  }
  await prepare();
  await runBothHalves();
} catch (error) {
  failPlainly(error);
}

async function runBothHalves() {
  const esbuild = await import('esbuild');
  const { createServer } = await import('vite');
  const bundling = await esbuild.context({ ...bundleOptions(serverEntry, bundle), logLevel: 'info' });
  await bundling.rebuild();
  await bundling.watch();
  const port = process.env.PORT ?? '8080';
  process.env.DEV_API_URL ??= `http://localhost:${port}`;
  const client = await createServer({ configFile: join(root, 'client', 'vite.config.ts') });
  await client.listen();
  client.printUrls();
  const server = spawn(process.execPath, ['--enable-source-maps', '--watch', '--watch-preserve-output', bundle], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = async (signal) => {
    server.kill(signal);
    await Promise.allSettled([client.close(), bundling.dispose()]);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, stop);
  }
}
