/** Decides how a long command shows how far it is: a bar for a person who watches, a few plain lines for a log. */

const WIDTH = 30;
const STEPS = 10;

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
  let shown = '';
  return (done, total) => {
    const isLast = done >= total;
    if (output.isTTY === true) {
      const text = bar(done, total);
      if (text !== shown) {
        output.write(`\r${text}${isLast ? '\n' : ''}`);
        shown = text;
      }
      return;
    }
    const step = String(Math.floor((done / total) * STEPS));
    if (total > STEPS && step !== shown) {
      output.write(`${done} of ${total}\n`);
      shown = step;
    }
  };
}
