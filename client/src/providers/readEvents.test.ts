/** Checks what is heard of a stream, however it is cut into pieces. */
import { expect, test } from 'vitest';
import { readEvents, type Heard } from './readEvents';

function streamOf(pieces: readonly string[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      pieces.forEach((piece) => controller.enqueue(encoder.encode(piece)));
      controller.close();
    },
  });
}

async function hear(pieces: readonly string[]): Promise<{ heard: Heard[]; places: string[] }> {
  const [heard, places]: [Heard[], string[]] = [[], []];
  await readEvents(streamOf(pieces), {
    onEvent: (event) => heard.push(event),
    onPlace: (place) => places.push(place),
  });
  return { heard, places };
}

const presence = { kind: 'presence', applicationId: 'a1', people: [] } as const;
const text = [
  'id: 1:1:\nevent: hello\ndata: {"resumed":true}\n\n',
  ': still here\nid: 2:2:\n\n',
  `event: presence\ndata: ${JSON.stringify(presence)}\n\n`,
  'id: 2:2:~5:6:5~9\nevent: unheardOf\ndata: {}\n\n',
].join('');

test.each([
  ['in one piece', [text]],
  ['sign by sign', [...text]],
])('events and the places behind them are heard %s; a place alone is one too', async (_how, pieces) => {
  const { heard, places } = await hear(pieces);
  expect(heard).toEqual([{ kind: 'hello', resumed: true }, presence]);
  expect(places).toEqual(['1:1:', '2:2:', '2:2:~5:6:5~9']);
});
