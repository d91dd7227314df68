/** Decides what may be logged of an error that nobody foresaw: its kind and where it arose, never its message. */

const MAX_FRAMES = 12;
/** A message of several lines can look like where it arose; a place ends with line and column. */
const FRAME = /^\s+at .+:\d+:\d+\)?$/;
const CODE = /^[\w.-]{1,60}$/;

/** Messages can quote values of people or of carriers, so they stay out of the log. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) {
    return { kind: typeof error };
  }
  const { name: kind, message, stack = '' } = error;
  const { code } = error as { code?: unknown };
  const frames = stack
    .replace(message, '')
    .split('\n')
    .filter((line) => FRAME.test(line));
  return {
    kind,
    code: typeof code === 'string' && CODE.test(code) ? code : undefined,
    at: frames.slice(0, MAX_FRAMES).map((line) => line.trim()),
  };
}
