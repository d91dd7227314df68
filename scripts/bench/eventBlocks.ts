/** Reads the stream of events of a desk as an open screen does, from a place where it was. */

export interface Listening {
  readonly url: string;
  readonly token: string;
  /** The id of the last event that was heard; null for a screen that is opened. */
  readonly place: string | null;
  readonly signal: AbortSignal;
}

/**
 * One connection, until it ends or is broken off.
 * @param take hears each block, as it came: its event, data and id in lines
 * @throws Error when it broke
 */
export async function readEvents(
  { url, token, place, signal }: Listening,
  take: (block: string) => void,
): Promise<void> {
  const from = place === null ? {} : { 'Last-Event-ID': place };
  const headers = { Authorization: `Bearer ${token}`, ...from };
  const answer = await fetch(`${url}/api/events`, { headers, signal });
  if (!answer.ok) {
    await answer.arrayBuffer();
    return;
  }
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let chunk = await reader?.read(); chunk?.done === false; chunk = await reader?.read()) {
    const blocks = (rest + chunk.value).split('\n\n');
    rest = blocks.pop() ?? '';
    blocks.forEach(take);
  }
}
