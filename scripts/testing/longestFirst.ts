/**
 * Decides in which order the test files begin. The long ones come first, so that the run ends with small files that fill every
 * core. Files of a project stay together: a process that goes on with the same project keeps the modules it has read.
 */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that wait for a browser or for time to pass come first, the small and many last. */
const PROJECTS = ['browser', 'server', 'client', 'db', 'shared'];

/** Minutes rather than seconds; a fresh clone remembers no durations, and the size of a file says little about them. */
export const LONGEST = [
  'scripts/browser/everyScreen.browser.ts',
  'scripts/browser/postRoom.browser.ts',
  'scripts/browser/story.browser.ts',
  'scripts/browser/fewKeys.browser.ts',
  'scripts/browser/everyTransition.browser.ts',
  'server/jobs/crash.test.ts',
  'server/dispatch/killedAtEveryStep.test.ts',
  'server/trail/live/events.test.ts',
  'scripts/seed/mail/mailRoom.test.ts',
  'server/dispatch/printing/printRuns.test.ts',
  'client/src/checks/everyCheck.test.tsx',
  'client/src/intake/MailItemCreate.test.tsx',
] as const;

const placeIn = (names: readonly string[], name: string): number => {
  const at = names.indexOf(name);
  return at < 0 ? names.length : at;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const known = await super.sort(files);
    const placeOf = ({ project, moduleId }: TestSpecification): [number, number] => [
      placeIn(PROJECTS, project.name),
      placeIn(LONGEST, relative(project.config.root, moduleId)),
    ];
    return known.toSorted((one, other) => {
      const [project, place] = placeOf(one);
      const [otherProject, otherPlace] = placeOf(other);
      return project - otherProject || place - otherPlace;
    });
  }
}
