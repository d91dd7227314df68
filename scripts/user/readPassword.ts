/** Decides how a password reaches a command: typed unseen at a terminal, or as the first line of standard input. */
import type { ReadStream } from 'node:tty';
import { UsageError } from '../deps/runProgram';

const ENTER = new Set(['\r', '\n', '\u0004']);
const ERASE = new Set(['\u007f', '\b']);
const INTERRUPT = '\u0003';

/** Reads one line without showing it. */
function readUnseen(input: ReadStream, prompt: string): Promise<string> {
  process.stderr.write(prompt);
  input.setRawMode(true);
  input.setEncoding('utf8');
  input.resume();
  return new Promise((resolve, reject) => {
    let typed = '';
    const end = (finish: () => void): void => {
      input.off('data', read);
      input.setRawMode(false);
      input.pause();
      process.stderr.write('\n');
      finish();
    };
    const read = (text: string): void => {
      for (const character of text) {
        if (character === INTERRUPT) {
          end(() => reject(new UsageError('Stopped; no account was made.')));
          return;
        }
        if (ENTER.has(character)) {
          end(() => resolve(typed));
          return;
        }
        typed = ERASE.has(character) ? typed.slice(0, -1) : typed + character;
      }
    };
    input.on('data', read);
  });
}

async function readFirstLine(input: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
  }
  return text.split(/\r?\n/)[0] ?? '';
}

/**
 * The password for a new account.
 * @throws UsageError when it was typed differently the second time, or the person stopped
 */
export async function readPassword(input: ReadStream): Promise<string> {
  if (!input.isTTY) {
    return readFirstLine(input);
  }
  const password = await readUnseen(input, 'Password (not shown): ');
  if ((await readUnseen(input, 'The same once more: ')) !== password) {
    throw new UsageError('The two passwords differ; no account was made.');
  }
  return password;
}
