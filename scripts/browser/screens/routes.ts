/** Reads from the code of the client which addresses the desk has, and which parts of it open over a page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const client = fileURLToPath(new URL('../../../client/src', import.meta.url));
const APPS = ['app/Desk.tsx', 'app/AdminApp.tsx'];

/** What react-admin makes of a resource. */
const ADDRESSES = {
  list: (name: string) => `/${name}`,
  show: (name: string) => `/${name}/:id/show`,
  create: (name: string) => `/${name}/create`,
  edit: (name: string) => `/${name}/:id`,
} as const;

function resourceAddresses(attributes: string): string[] {
  const name = /\bname="([^"]+)"/.exec(attributes)?.[1] ?? '';
  return Object.entries(ADDRESSES).flatMap(([screen, address]) =>
    new RegExp(`\\b${screen}=\\{`).test(attributes) ? [address(name)] : [],
  );
}

/** Each source of the client's screens, by its path below `client/src`. */
export function screenSources(): ReadonlyMap<string, string> {
  const paths = readdirSync(client, { recursive: true, encoding: 'utf8' });
  return new Map(
    paths
      .filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(client, path), 'utf8')]),
  );
}

/** Every address of the desk as a pattern; `*` is any other. The first page is `/`. */
export function routesOfDesk(sources: ReadonlyMap<string, string>): string[] {
  const text = APPS.map((path) => sources.get(path) ?? '').join('\n');
  const resources = [...text.matchAll(/<Resource\b([^>]*)\/>/g)].flatMap(([, attributes = '']) =>
    resourceAddresses(attributes),
  );
  const routes = [...text.matchAll(/<Route\b[^>]*?\bpath="([^"]+)"/g)].map(([, path = '']) => path);
  return [...new Set(['/', ...resources, ...routes])];
}

/** Sources that say where a screen is, outside the files that are read for it: there must be none. */
export function routesElsewhere(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, text]) =>
    !APPS.includes(path) && /<(Route|Resource|CustomRoutes)\b/.test(text) ? [path] : [],
  );
}

/** What dialogs are made of: by themselves they open nothing. */
const FRAMES = ['ui/DialogFrame.tsx', 'ui/SureDialog.tsx'];

/** Sources that open something over the page: a dialog, a sheet, a menu. Without the ending. */
export function openersOf(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, text]) =>
    !FRAMES.includes(path) &&
    (/<(Dialog|DialogFrame|SureDialog|Drawer|Popover|Menu|LetterDialog|LetterQuestion)\b/.test(text) ||
      /Dialog\.tsx$/.test(path))
      ? [path.replace(/\.tsx$/, '')]
      : [],
  );
}

/** Sources that draw a dialog of their own beside the one frame. */
export function unframed(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, text]) =>
    !FRAMES.includes(path) && /<(Dialog|Confirm)\b/.test(text) ? [path] : [],
  );
}
