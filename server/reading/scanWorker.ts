/** The program of a scan thread: answers one question after the other, and ends when the engine under it broke down. */
import { parentPort } from 'node:worker_threads';
import { DomainError } from '@desk/shared/contract/errors';
import { answerTask } from './engine/answerTask';
import { limitEngineMemory } from './engine/limitMemory';
import type { ThreadAnswer, ThreadQuestion } from './threadMessages';

if (parentPort === null) {
  throw new Error('This program runs in a worker thread only');
}
const port = parentPort;
limitEngineMemory();

function partsOf(result: unknown): unknown[] {
  return typeof result === 'object' && result !== null ? [result, ...(Object.values(result) as unknown[])] : [];
}

/** Memory that goes with the answer instead of being copied; a Buffer that shares its memory with others is copied. */
function movable(result: unknown): ArrayBuffer[] {
  return partsOf(result)
    .filter((part) => part instanceof Uint8Array || part instanceof Uint8ClampedArray)
    .filter((part) => part.byteLength === part.buffer.byteLength)
    .map((part) => part.buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer);
}

/** WebAssembly that trapped, or memory that ran out: the engine cannot be trusted with another file. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RuntimeError' || error instanceof RangeError);
}

/** From Node 21 on it is an error to give away memory of a native library, such as a picture; before, it was copied. */
function send(answer: ThreadAnswer, moved: readonly ArrayBuffer[]): void {
  try {
    port.postMessage(answer, moved);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'DataCloneError')) {
      throw error;
    }
    port.postMessage(answer);
  }
}

async function answer({ name, input }: ThreadQuestion): Promise<void> {
  try {
    const result = await answerTask(name, input);
    send({ kind: 'done', result }, movable(result));
  } catch (error) {
    if (isBroken(error)) {
      throw error;
    }
    const refusal = error instanceof DomainError ? error.code : null;
    port.postMessage({ kind: 'failed', refusal, cause: String(error) } satisfies ThreadAnswer);
  }
}

port.on('message', (question: ThreadQuestion) => {
  // A rejection nobody catches ends the thread, which is what a broken engine calls for.
  void answer(question);
});
port.postMessage({ kind: 'ready' } satisfies ThreadAnswer);
