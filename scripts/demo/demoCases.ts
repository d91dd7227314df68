/** Reads the demo files: the registrations as they are, and each application with its scan and how far it is carried. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { applicationInputSchema, type ApplicationInput } from '@desk/shared/application/application';
import { STATUS_IDS } from '@desk/shared/flow/statuses';
import type { ContractScan } from './contract/contractScan';
import type { StoryTime } from './storyTime';

const postSchema = z.array(
  z.object({
    frontOfficeId: z.string(),
    missingPages: z.array(z.int()),
    upgradeNote: z.enum(['present', 'missing', 'otherLevel']),
    signatures: z.enum(['all', 'oneMissing']),
  }),
);
const progressSchema = z.array(
  z.object({
    frontOfficeId: z.string(),
    until: z.enum(STATUS_IDS),
    /** How it gets there, where that is not the usual way. */
    course: z.enum(['reported']).optional(),
  }),
);

/** One application of the demo. */
export interface DemoCase {
  /** Its place in the file: who works on it and at what hour follow from it. */
  readonly place: number;
  readonly input: ApplicationInput;
  readonly scan: ContractScan;
  readonly until: (typeof STATUS_IDS)[number];
  /** The story that leads there. */
  readonly course: (typeof STATUS_IDS)[number] | 'reported';
}

function readDemoFile(name: string): string {
  // From the root of the checkout: bundled, this module lies elsewhere than its source.
  return readFileSync(join(process.cwd(), 'db', 'demo', name), 'utf8');
}

/** The export of the login platform, as text. */
export function readDemoRegistrations(): string {
  return readDemoFile('registrations.csv');
}

/**
 * The applications in the order of their file.
 * @param time moves the day of each application to the present
 * @throws Error when an application has no line in one of the other files
 */
export function readDemoCases(time: StoryTime): DemoCase[] {
  const scans = postSchema.parse(JSON.parse(readDemoFile('post.json')));
  const progress = progressSchema.parse(JSON.parse(readDemoFile('progress.json')));
  const lines = readDemoFile('applications.jsonl').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line, place) => {
      const input = applicationInputSchema.parse(JSON.parse(line));
      const scan = scans.find(({ frontOfficeId }) => frontOfficeId === input.frontOfficeId);
      const row = progress.find(({ frontOfficeId }) => frontOfficeId === input.frontOfficeId);
      if (scan === undefined || row === undefined) {
        throw new Error(`${input.frontOfficeId} misses in post.json or in progress.json`);
      }
      return {
        place,
        input: { ...input, submittedAt: time.moment(input.submittedAt) },
        scan,
        until: row.until,
        course: row.course ?? row.until,
      };
    });
}
