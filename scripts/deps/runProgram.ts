/** Decides how a command of the desk runs and ends: settings from the environment, one sentence on failure, an exit code. */
import { resolve } from 'node:path';
import { DomainError } from '@desk/shared/contract/errors';
import { BackupError } from '@desk/server/backup/backupFormat';
import { readConfig, type Config } from '@desk/server/config';
import type { Dependencies } from '@desk/server/dependencies';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { startSentence } from '@desk/server/startError';

/** What the person at the keyboard asked for cannot be done; the message says what can. */
export class UsageError extends Error {}

function isArgumentError(error: Error): boolean {
  return 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** The settings of the desk that a command works on, once they are read: what cannot be opened is named by them. */
let settings: Config | null = null;

function sentenceFor(error: unknown): string {
  const aboutFile = error instanceof DomainError ? error.extra.errors?.['file'] : undefined;
  if (aboutFile !== undefined) {
    return aboutFile;
  }
  if (error instanceof DomainError) {
    return `Refused: ${error.code} ${JSON.stringify(error.extra)}`;
  }
  if (error instanceof Error && isArgumentError(error)) {
    return `${error.message}\nAsk for --help.`;
  }
  return error instanceof UsageError || error instanceof BackupError ? error.message : startSentence(error, settings);
}

/**
 * Runs a command to its end.
 * @param work gets the arguments; answers the exit code. What it throws is told on standard error
 * @param failed the exit code then
 */
export async function runProgram(work: (args: string[]) => Promise<number>, failed = 1): Promise<void> {
  try {
    process.exitCode = await work(process.argv.slice(2));
  } catch (error) {
    console.error(sentenceFor(error));
    process.exitCode = failed;
  }
}

/** Names what cannot be opened by these settings from now on. */
export function withSettings(config: Config): Config {
  settings = config;
  return config;
}

async function withOpened<T>(work: (deps: Dependencies) => Promise<T>, asItIs: boolean): Promise<T> {
  const deps = await openDependencies(withSettings(readConfig(process.env)), { asItIs });
  try {
    return await work(deps);
  } finally {
    await closeDependencies(deps);
  }
}

/** Opens the desk of the environment's settings for some work, and closes it again. */
export function withDesk<T>(work: (deps: Dependencies) => Promise<T>): Promise<T> {
  return withOpened(work, false);
}

/** The same, and no table is made or changed: the desk that runs may be another version. */
export function withDeskAsItIs<T>(work: (deps: Dependencies) => Promise<T>): Promise<T> {
  return withOpened(work, true);
}

/**
 * The one folder that a command takes.
 * @param positionals what was typed behind the options
 * @throws UsageError with the help for none, or more
 */
export function onlyFolder(positionals: readonly string[], help: string): string {
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    throw new UsageError(help);
  }
  return resolve(folder);
}
