/** Who asks: the people of the demo, each with a session that outlives the measurement. */
import type { DemoUsername } from '@desk/server/demoAccounts';

export type Staff = (who: DemoUsername) => Readonly<Record<string, string>>;

/** Asks all of them at once, and reads every answer to its end. @throws Error for an answer that is none */
export async function askAll(
  url: string,
  paths: readonly string[],
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  for (const answer of await Promise.all(paths.map((path) => fetch(`${url}${path}`, { headers })))) {
    if (!answer.ok) {
      throw new Error(`${answer.url} answered ${String(answer.status)}`);
    }
    await answer.arrayBuffer();
  }
}
