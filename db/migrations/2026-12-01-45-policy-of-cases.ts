/** Lets the desk ask by which versions of the policy running cases are judged, without walking every case that there ever was. */
import type { Migration } from './migration';
import { run } from './sealRows';

const INDEX = 'applications_policy_version_status';

export const policyOfCases: Migration = {
  name: '2026-12-01-45-policy-of-cases',
  up: (context) => run(context, `CREATE INDEX ${INDEX} ON applications (policy_version, status)`),
  down: (context) => run(context, `DROP INDEX ${INDEX}`),
};
