/** What a program that a test starts knows of what surrounds the tests: no more than what looks at every log. */
export function surroundings(): NodeJS.ProcessEnv {
  const { PATH, NODE_OPTIONS, DESK_KEPT_LOGS } = process.env;
  return { PATH, NODE_OPTIONS, DESK_KEPT_LOGS };
}
