import { expect, it } from 'vitest';
import { cleanFileName } from './cleanFileName';

it.each([
  ['C:\\scans\\brief.pdf', 'brief.pdf'],
  ['../../brief.pdf', 'brief.pdf'],
  ['contract\u202Efdp.exe', 'contractfdp.exe'],
  ['a\u200bb\u0000c\u0085\n.pdf', 'abc.pdf'],
  ['half \ud83d.pdf', 'half \ufffd.pdf'],
  ['\u200b \u202e', 'scan'],
  ['x'.repeat(300), 'x'.repeat(120)],
])('%j is shown as %j', (given, shown) => {
  expect(cleanFileName(given)).toBe(shown);
});
