/** Remembers which complaints on the console a test expects, because it makes something fail on purpose. */
let expected: readonly string[] = [];

/** @param text part of what react-admin will write about the failure that this test causes */
export function expectComplaint(text: string): void {
  expected = [...expected, text];
}

/** Takes what this test expected; the next one starts with nothing. */
export function takeExpectedComplaints(): readonly string[] {
  const taken = expected;
  expected = [];
  return taken;
}
