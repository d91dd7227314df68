/** What the desk asks of the engine behind the scans, so that a test can put a failing one in its place. */
import type { inspectScan } from './inspectScan';
import type { openScan } from './openScan';
import type { takePages } from './takePages';

export interface Readers {
  readonly inspectScan: typeof inspectScan;
  readonly openScan: typeof openScan;
  readonly takePages: typeof takePages;
}
