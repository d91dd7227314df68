import { describe, expect, it } from 'vitest';
import { scanThread } from './scanThread';

/** A stand-in for the engine that does on demand what no real file does on demand: break down, hang, refuse. */
const STAND_IN = `
  import { parentPort } from 'node:worker_threads';
  let answered = 0;
  const acts = {
    good: () => parentPort.postMessage({ kind: 'done', result: (answered += 1) }),
    refuse: () => parentPort.postMessage({ kind: 'failed', refusal: 'documentLocked', cause: 'x' }),
    fail: () => parentPort.postMessage({ kind: 'failed', refusal: null, cause: 'bad marker' }),
    throw: () => { throw new Error('memory access out of bounds'); },
    exit: () => process.exit(1),
    hang: () => { for (;;); },
  };
  parentPort.on('message', ({ input }) => acts[input.scan]());
  parentPort.postMessage({ kind: 'ready' });
`;

function threadOf(program: string, maxMs: (task: string) => number = () => 20_000) {
  const thread = scanThread({ file: new URL(`data:text/javascript,${encodeURIComponent(program)}`), maxMs });
  return { ...thread, act: (scan: string): Promise<unknown> => thread.ask({ name: 'close', input: { scan } }) };
}

describe('a scan thread', () => {
  it('answers one question after the other', async () => {
    const thread = threadOf(STAND_IN);
    expect(await Promise.all([thread.act('good'), thread.act('good')])).toEqual([1, 2]);
    expect(thread.generation()).toBe(0);
  });

  it('hands on the reason of a refusal, and calls a failure without one broken, with its cause kept', async () => {
    const thread = threadOf(STAND_IN);
    await expect(thread.act('refuse')).rejects.toMatchObject({ code: 'documentLocked' });
    await expect(thread.act('fail')).rejects.toMatchObject({ code: 'documentBroken', cause: 'bad marker' });
  });

  it.each(['throw', 'exit'])(
    'that breaks down (%s) costs that one question; a new one answers the rest',
    async (how) => {
      const thread = threadOf(STAND_IN);
      const asked = [thread.act('good'), thread.act(how), thread.act('good'), thread.act('good')];
      const [before, broken, ...after] = await Promise.allSettled(asked);
      expect(before).toMatchObject({ value: 1 });
      expect(broken).toMatchObject({ status: 'rejected', reason: { code: 'documentBroken' } });
      expect(after).toMatchObject([{ value: 1 }, { value: 2 }]);
      expect([thread.generation(), thread.load()]).toEqual([1, 0]);
    },
  );

  it('that takes too long is given up', async () => {
    let mostMs = 20_000;
    const thread = threadOf(STAND_IN, () => mostMs);
    // Only the question that hangs has little time: what a busy machine takes to start a thread does not count.
    expect(await thread.act('good')).toBe(1);
    mostMs = 300;
    const hanging = thread.act('hang');
    mostMs = 20_000;
    await expect(hanging).rejects.toMatchObject({ code: 'documentBroken' });
    expect(await thread.act('good')).toBe(1);
  });

  it('that does not start at all is a fault of ours, not of the file', async () => {
    const thread = threadOf('throw new Error("not installed")');
    await expect(thread.act('good')).rejects.toThrow('does not start');
  });
});
