/** Checks that what is drawn before any screen of a room asks for no text that comes with the rooms. */
import { expect, test } from 'vitest';
import { messages } from './nl/messages';
import { OF_ROOMS } from './parts';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const textOf = new Map(
  Object.entries(sources).map(([path, text]) => [new URL(path, 'file:///src/i18n/').pathname, text]),
);

/** Types are gone when it runs. */
const IMPORT = /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/gm;
/** What `screen()` brings waits for the texts of the rooms. */
const SCREEN = /screen\(\(\) => import\('[^']+'\)\)/g;
const DESK = '/src/app/Desk.tsx';

function importsOf(file: string): string[] {
  const text = (textOf.get(file) ?? '').replaceAll(SCREEN, '');
  return [...text.matchAll(IMPORT)].flatMap(([, still, later = '']) => {
    const path = still ?? later;
    const base = new URL(path, `file://${file}`).pathname;
    return ['.ts', '.tsx'].map((ending) => base + ending).filter((found) => path !== '' && textOf.has(found));
  });
}

function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (!reached.has(file) && !file.startsWith('/src/i18n/')) {
    reached.add(file);
    importsOf(file).forEach((next) => reachedFrom(next, reached));
  }
  return reached;
}

/** Permissions and events are named in the same way. */
function isText(key: string): boolean {
  const [branch = '', name = ''] = key.split('.');
  return Object.entries(messages).some(([one, texts]) => one === branch && name in texts);
}

test('the frame, the first page and the work list use no text of the rooms', () => {
  const files = [...reachedFrom(DESK)];
  expect(files).toEqual(
    expect.arrayContaining(
      ['application/WorkList', 'application/home/TeamWork', 'palette/Palette'].map((name) => `/src/${name}.tsx`),
    ),
  );
  const ofRooms = new RegExp(`['\`]((?:${OF_ROOMS.join('|')})\\.\\w+)`, 'g');
  const asked = files.flatMap((file) =>
    [...(textOf.get(file) ?? '').matchAll(ofRooms)]
      .map(([, key = '']) => key)
      .filter((key) => isText(key))
      .map((key) => `${file}: ${key}`),
  );
  expect(asked).toEqual([]);
});
