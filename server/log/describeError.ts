/** Decides what may be logged of an error that nobody foresaw: its kind and where it arose, never its message. */

const MAX_FRAMES = 12;

/** Messages can quote values of people or of carriers, so they stay out of the log. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) {
    return { kind: typeof error };
  }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    code: (error as { code?: unknown }).code,
    at: frames.slice(0, MAX_FRAMES).map((line) => line.trim()),
  };
}
