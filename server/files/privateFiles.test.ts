import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdsWork, isOfOthers, makeFilePrivate, makePrivate } from './privateFiles';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'desk-private-'));
  folder = join(parent, 'data');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const modeOf = (...parts: string[]): string => (statSync(join(folder, ...parts)).mode & 0o777).toString(8);

it('makes the data folder for its own account alone, and so whatever is written afterwards', () => {
  makePrivate(folder);
  writeFileSync(join(folder, 'later'), '');
  mkdirSync(join(folder, 'sub'));
  expect([modeOf(), modeOf('later'), modeOf('sub')]).toEqual(['700', '600', '700']);
});

it('takes the rights of others from everything an earlier version left open, and follows no link', () => {
  mkdirSync(join(folder, 'documents', 'ab'), { recursive: true });
  writeFileSync(join(folder, 'documents', 'ab', 'scan'), '');
  writeFileSync(join(folder, 'desk.sqlite'), '');
  writeFileSync(join(parent, 'outside'), '');
  chmodSync(join(parent, 'outside'), 0o644);
  symlinkSync(join(parent, 'outside'), join(folder, 'link'));
  for (const path of ['', 'documents', 'documents/ab']) {
    chmodSync(join(folder, path), 0o755);
  }
  for (const path of ['desk.sqlite', 'documents/ab/scan']) {
    chmodSync(join(folder, path), 0o644);
  }
  makePrivate(folder);
  expect(['', 'documents', 'documents/ab'].map((path) => modeOf(path))).toEqual(['700', '700', '700']);
  expect(['desk.sqlite', 'documents/ab/scan'].map((path) => modeOf(path))).toEqual(['600', '600']);
  expect((statSync(join(parent, 'outside')).mode & 0o777).toString(8)).toBe('644');
});

it.each([
  ['that is not there', null, false],
  ['with nothing in it', [], false],
  ['on a disk of its own', ['lost+found'], false],
  ['of a desk, beside what somebody else put there', ['notes.txt', 'documents'], false],
  ['of somebody else', ['notes.txt', 'lost+found'], true],
])('knows a folder %s', (_what, names, expected) => {
  if (names !== null) {
    mkdirSync(folder);
    names.forEach((name) => writeFileSync(join(folder, name), ''));
  }
  expect(isOfOthers(folder)).toBe(expected);
});

it('knows a folder in which a desk has worked', () => {
  expect(holdsWork(folder)).toBe(false);
  mkdirSync(join(folder, 'documents'), { recursive: true });
  writeFileSync(join(folder, 'checkpoints.jsonl'), '');
  expect(holdsWork(folder)).toBe(false);
  writeFileSync(join(folder, 'checkpoints.jsonl'), 'a line');
  expect(holdsWork(folder)).toBe(true);
  rmSync(join(folder, 'checkpoints.jsonl'));
  mkdirSync(join(folder, 'documents', 'ab'));
  expect(holdsWork(folder)).toBe(true);
});

it('takes the rights of others from a file, and none from a folder that stands in its place', () => {
  mkdirSync(join(folder, 'sub'), { recursive: true });
  writeFileSync(join(folder, 'file'), '');
  chmodSync(join(folder, 'sub'), 0o755);
  chmodSync(join(folder, 'file'), 0o644);
  ['sub', 'file', 'absent'].forEach((name) => makeFilePrivate(join(folder, name)));
  expect([modeOf('sub'), modeOf('file')]).toEqual(['755', '600']);
});
