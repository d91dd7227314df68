import { expect, it } from 'vitest';
import { showProgress } from './progress';

function shown(isTTY: boolean, total: number): string {
  const written: string[] = [];
  const show = showProgress({ isTTY, write: (text) => written.push(text) });
  for (let done = 1; done <= total; done += 1) {
    show(done, total);
  }
  return written.join('');
}

it('draws one bar over itself for a person who watches', () => {
  expect(shown(true, 2)).toBe(`\r[${'#'.repeat(15)}${'.'.repeat(15)}] 1/2\r[${'#'.repeat(30)}] 2/2\n`);
});

it('writes a line for each tenth into a log', () => {
  const lines = shown(false, 1000).trimEnd().split('\n');
  expect(lines).toEqual(Array.from({ length: 10 }, (_, tenth) => (tenth + 1) * 100).map((done) => `${done} of 1000`));
});

it('says nothing about a handful', () => {
  expect(shown(false, 5)).toBe('');
});
