/** The look of the desk at the pages of a demo letter, which knows what was drawn: reading the codes out of the pictures takes minutes for the whole demo. */
import { CONTRACT_PARTS } from '@desk/shared/application/pageKinds';
import { lookAtPages } from '@desk/server/jobs/lookAtPages';
import type { OpenScan } from '@desk/server/reading/scanTypes';
import { markOf } from './contract/drawPageFrame';
import { pageKindsOf } from './contract/enclosures';
import type { DemoCase } from './demoCases';
import { fileOf, type DemoDesk } from './demoDesk';
import { enclosuresOf } from './enclose';

/** One point of ink: no page of the demo is empty. */
const INK = { width: 1, height: 1, pixels: new Uint8ClampedArray([0, 0, 0, 255]) };

/** The codes of each page of the letter, as the scanner would find them. */
async function codesOf(desk: DemoDesk, demoCase: DemoCase, receivedOn: string): Promise<string[][]> {
  const { number } = (await fileOf(desk, demoCase)).application;
  const parts: readonly string[] = CONTRACT_PARTS;
  return pageKindsOf(demoCase.scan.missingPages, enclosuresOf(demoCase, receivedOn)).map((kind) =>
    parts.includes(kind) ? [markOf(number, parts.indexOf(kind) + 1), number] : [],
  );
}

/** Looks at the letter that came in last; every other one was looked at. */
export async function lookAtLetter(desk: DemoDesk, demoCase: DemoCase, receivedOn: string): Promise<void> {
  const codes = await codesOf(desk, demoCase, receivedOn);
  const drawn: OpenScan = {
    pages: codes.length,
    render: () => Promise.resolve(INK),
    png: () => Promise.reject(new Error('nobody looks at this picture')),
    codes: (page) => Promise.resolve(codes[page - 1] ?? []),
    close: () => Promise.resolve(),
  };
  const openScan = () => Promise.resolve(drawn);
  await lookAtPages({ ...desk.deps, readers: { ...desk.deps.readers, openScan } });
}
