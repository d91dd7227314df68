// Decides whether the house still has its shape: its top level, its seven rooms, small files that say what they are for.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { findDuplicates } from './findDuplicates.mjs';
import { readSourceFiles } from './sourceFiles.mjs';

const TOP_LEVEL = ['README.md', 'client', 'db', 'package-lock.json', 'package.json', 'scripts', 'server', 'shared'];
const ALSO_THERE = ['tsconfig.base.json', 'node_modules', 'data', 'coverage'];
const ROOMS = ['intake', 'application', 'checks', 'mismatches', 'decision', 'dispatch', 'audit'];
const HOUSES = ['shared', 'server', 'client/src'];
const MOST_LINES = { product: 350, test: 500 };
const MEDIAN_LINES = 60;
/** The linter obeys comments that silence it; here none is allowed. */
const SILENCING = /\b(ox|es)lint-(dis|en)able/;
const OPENING = /^(\/\/|\/\*)/;

/** Checks the shape of the checkout; prints every breach. */
export function checkStructure() {
  const files = readSourceFiles();
  const product = files.filter(({ isTest }) => !isTest);
  const problems = [
    ...checkTopLevel(),
    ...checkRooms(),
    ...checkLengths(files),
    ...checkMedian(product),
    ...files
      .filter(({ lines }) => lines.some((line) => SILENCING.test(line)))
      .map(({ path }) => `${path} silences the linter`),
    ...product
      .filter(({ lines }) => !OPENING.test(lines[0]))
      .map(({ path }) => `${path} does not open with what it decides`),
    ...findDuplicates(product),
  ];
  problems.forEach((problem) => console.log(problem));
  return problems.length === 0;
}

function checkTopLevel() {
  const present = readdirSync(root).filter((name) => !name.startsWith('.') && !name.startsWith('data.tmp-'));
  return [
    ...TOP_LEVEL.filter((name) => !present.includes(name)).map((name) => `${name} is missing at the top level`),
    ...present
      .filter((name) => ![...TOP_LEVEL, ...ALSO_THERE].includes(name))
      .map((name) => `${name} does not belong at the top level`),
  ];
}

function checkRooms() {
  return HOUSES.flatMap((house) => ROOMS.map((room) => `${house}/${room}`))
    .filter((folder) => !existsSync(join(root, folder)))
    .map((folder) => `${folder} does not exist: a case passes through the same seven rooms everywhere`);
}

function checkLengths(files) {
  return files
    .map(({ path, lines, isTest }) => ({ path, length: lines.length, most: MOST_LINES[isTest ? 'test' : 'product'] }))
    .filter(({ length, most }) => length > most)
    .map(({ path, length, most }) => `${path} has ${length} lines, at most ${most}`);
}

function checkMedian(files) {
  const lengths = files.map(({ lines }) => lines.length).sort((one, other) => one - other);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return median < MEDIAN_LINES ? [] : [`the median file has ${median} lines, fewer than ${MEDIAN_LINES} is the rule`];
}
