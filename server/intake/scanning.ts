/** What the mail room asks of the engine behind the scans, so that a test can put a failing one in its place. */
import type { inspectScan } from '../scanning/inspectScan';
import type { openScan } from '../scanning/openScan';
import type { takePages } from '../scanning/takePages';

export interface Scanning {
  readonly inspectScan: typeof inspectScan;
  readonly openScan: typeof openScan;
  readonly takePages: typeof takePages;
}
