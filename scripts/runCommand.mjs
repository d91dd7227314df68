// Decides how a script runs another program: inherited or captured output, signals passed on, never a shell.
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** A failure that the person at the keyboard can act on: shown as a sentence, without a stack trace. */
export class PlainError extends Error {}

/**
 * Runs a program to its end.
 * @param {string} command program name or path
 * @param {string[]} args its arguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet` captures both outputs instead of showing them
 * @returns {Promise<{ code: number, output: string }>} exit code (128 + signal number when killed, 127 when it cannot start)
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const stopPassing = passSignals(child);
    child.on('error', (error) => {
      stopPassing();
      resolve({ code: 127, output: `${output}${error.message}\n` });
    });
    child.on('close', (code, signal) => {
      stopPassing();
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143), output });
    });
  });
}

/** The same with this Node: runs a JavaScript file. */
export function runNode(args, options) {
  return runCommand(process.execPath, args, options);
}

/** Runs npm: the very one that started us when there is one. */
export function runNpm(args, options) {
  const self = process.env.npm_execpath;
  return self?.endsWith('.js') ? runNode([self, ...args], options) : runCommand('npm', args, options);
}

/** Ends the process with the sentence of a PlainError; any other error keeps its stack, since it is a bug of ours. */
export function failPlainly(error) {
  console.error(error instanceof PlainError ? `\n${error.message}` : error);
  process.exit(1);
}

/**
 * While a child runs it alone decides when to end: a terminal sends Ctrl-C to both, and a supervisor sends SIGTERM
 * to us only, which we hand on.
 */
function passSignals(child) {
  const onTerminate = () => child.kill('SIGTERM');
  const onInterrupt = () => undefined;
  process.on('SIGTERM', onTerminate);
  process.on('SIGINT', onInterrupt);
  return () => {
    process.off('SIGTERM', onTerminate);
    process.off('SIGINT', onInterrupt);
  };
}
