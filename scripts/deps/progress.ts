/** Decides how a long command shows how far it is: a bar for a person who watches, a few plain lines for a log. */

const WIDTH = 30;
/** A bar is drawn again at each hundredth, a log gets a line at each tenth. */
const STEPS = { bar: 100, log: 10 };

export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

function bar(done: number, total: number): string {
  const filled = Math.floor((done / total) * WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}`;
}

/**
 * Makes the function that is told about progress.
 * @param output standard error: standard output stays clean for the report
 * @returns to be called with how much is done and how much there is
 */
export function showProgress(output: ProgressOutput): (done: number, total: number) => void {
  const isWatched = output.isTTY === true;
  const steps = isWatched ? STEPS.bar : STEPS.log;
  let shown = 0;
  return (done, total) => {
    const step = Math.floor((done / total) * steps);
    if (step === shown || (!isWatched && total <= steps)) {
      return;
    }
    shown = step;
    const end = done >= total ? '\n' : '';
    output.write(isWatched ? `\r${bar(done, total)}${end}` : `${done} of ${total}\n`);
  };
}
