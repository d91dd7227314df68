// Holds what the desk is run with elsewhere to what there is here: units that systemd takes, commands and settings that exist.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';

const folder = 'scripts/deploy';
const names = readdirSync(folder).filter((name) => !name.endsWith('.test.ts'));
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const units = names.filter((name) => /\.(service|timer)$/.test(name));

it('has units that systemd takes, where it is there to be asked', () => {
  const place = mkdtempSync(join(tmpdir(), 'desk-units-'));
  const node = process.execPath;
  units.forEach((name) =>
    writeFileSync(
      join(place, name),
      textOf(name)
        .replaceAll('/usr/bin/node', node)
        .replaceAll('/usr/bin/npm', join(dirname(node), 'npm')),
    ),
  );
  const said = spawnSync('systemd-analyze', ['verify', ...units.map((name) => join(place, name))], {
    encoding: 'utf8',
  });
  rmSync(place, { recursive: true });
  expect(units).toHaveLength(3);
  if (said.error === undefined) {
    expect(`${said.stdout}${said.stderr}`).toBe('');
    expect(said.status).toBe(0);
  }
});

it('takes no secret into the image, gives the database none of the desk, and destroys old backups after a bad night too', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  const files = [...textOf('compose.yaml').matchAll(/env_file: (\S+)/g)].map(([, file = '']) => file);
  expect(files.sort()).toEqual(['desk.env', 'postgres.env']);
  expect(files.every((file) => file.endsWith('.env'))).toBe(true);
  expect(ignored).toEqual(expect.arrayContaining(['.git', '**/*.env', 'data', '**/node_modules']));
  expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('*.env');
  expect(textOf('upgrade-desk-backup.service')).toMatch(/^ExecStopPost=.*find/m);
});

it('names scripts, files and settings that exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const config = readFileSync('server/config.ts', 'utf8') + readFileSync('server/senderSettings.ts', 'utf8');
  const all = names.map(textOf).join('\n');
  const started = [...all.matchAll(/scripts\/[\w/]+\.mjs/g)].map(([path]) => path);
  expect(started.filter((path) => spawnSync('test', ['-f', path]).status !== 0)).toEqual([]);
  const run = [...all.matchAll(/npm run --silent ([\w:]+)/g)].map(([, name = '']) => name);
  expect(run.filter((name) => scripts[name] === undefined)).toEqual([]);
  const settings = [...all.matchAll(/\b((?:DATA|TRUST|SMTP|NODE|SECRET|DATABASE|DOCUMENTS)_[A-Z0-9_]+|ROLE|HOST)\b/g)];
  expect([...new Set(settings.map(([name]) => name))].filter((name) => !config.includes(name))).toEqual([]);
});

it('has settings of HAProxy that it takes, where it is there to be asked', () => {
  const names = ['BIND', 'WEB_1', 'WEB_2', 'DATABASE_BIND', 'POSTGRES_1', 'POSTGRES_2'];
  const env = Object.fromEntries(names.map((name, at) => [`DESK_${name}`, `127.0.0.1:${String(at + 1)}`]));
  const settings = textOf('haproxy.cfg');
  const asked = [...settings.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
  expect(asked.sort()).toEqual(Object.keys(env).sort());
  const said = spawnSync('/usr/sbin/haproxy', ['-c', '-f', join(folder, 'haproxy.cfg')], { encoding: 'utf8', env });
  if (said.error === undefined) {
    expect(`${said.stdout}${said.stderr}`).toContain('valid');
    expect(said.status).toBe(0);
  }
  // Without it everybody who asks would be the proxy.
  expect(settings).toMatch(/^ {2}option forwardfor$/m);
  const [login = ''] = [...settings.matchAll(/send-binary (\w+)/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').toString('latin1'),
  );
  expect(login).toContain('user\0desk_check\0database\0postgres\0');
  const [head = '', body = ''] = textOf('away.http').split('\r\n\r\n');
  expect(head).toContain('Retry-After: ');
  expect(Number(/Content-Length: (\d+)/.exec(head)?.[1])).toBe(body.length);
});
