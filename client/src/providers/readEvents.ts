/** Decides how server-sent events are read from a stream that fetch opened: that carries the token, which EventSource cannot. */
import { LIVE_EVENT_KINDS, type LiveEvent } from '@desk/shared/contract/liveEvents';
import { takeAtItsWord } from './takeAtItsWord';

/** `hello` says that from now on nothing is missed; `resumed` that nothing was missed before it either. */
export type Heard = LiveEvent | { readonly kind: 'hello'; readonly resumed: boolean };

export interface Listening {
  readonly onEvent: (event: Heard) => void;
  /** Told the place behind what was heard, to go on from there after a break. */
  readonly onPlace: (place: string) => void;
}

function readBlock(block: string): Heard | null {
  const kind = /^event: (\w+)$/m.exec(block)?.[1];
  const data = /^data: (.+)$/m.exec(block)?.[1];
  const known = LIVE_EVENT_KINDS.find((one) => one === kind);
  if (known === undefined || data === undefined) {
    return null;
  }
  const parsed: unknown = JSON.parse(data);
  if (known === 'hello') {
    const resumed = typeof parsed === 'object' && parsed !== null && 'resumed' in parsed && parsed.resumed === true;
    return { kind: 'hello', resumed };
  }
  takeAtItsWord<LiveEvent>(parsed);
  return parsed;
}

/** Hands on each event as it comes, and the place behind it; resolves when the stream ends. */
export async function readEvents(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  { onEvent, onPlace }: Listening,
): Promise<void> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const blocks = (rest + chunk.value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = readBlock(block);
      if (event !== null) {
        onEvent(event);
      }
      const place = /^id: (\S+)$/m.exec(block)?.[1];
      if (place !== undefined) {
        onPlace(place);
      }
    }
  }
}
