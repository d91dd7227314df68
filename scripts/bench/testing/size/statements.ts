/** Hears by which statements the desk answers, and starts the floor, which answers by the same. */
import { spawn, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from '@desk/server/createApp';
import type { Dependencies } from '@desk/server/dependencies';
import { allRoutes } from '@desk/server/routes';
import { listenTo } from '../../benchDesk';
import type { Question, Statement } from './questions';
import { askAll, type Staff } from './staff';

/** The statements by which the desk answers each question, but for those that every request asks: who is there. */
export async function statementsOf(
  deps: Dependencies,
  asked: Readonly<Record<string, Question>>,
  staff: Staff,
): Promise<Record<string, Statement[]>> {
  const told: Statement[] = [];
  const { run } = deps.db;
  // The one place that every statement of the desk passes.
  Object.assign(deps.db, {
    run: (...given: Parameters<typeof run>) => {
      told.push({ sql: given[0], values: given[1] });
      return run(...given);
    },
  });
  const listening = await listenTo(createApp(deps, allRoutes, { clientDir: null }));
  const answered = async ({ as, paths }: Question): Promise<Statement[]> => {
    await askAll(listening.url, paths, staff(as));
    told.length = 0;
    await askAll(listening.url, paths, staff(as));
    return told.filter(({ sql }) => /^(SELECT|WITH)/.test(sql) && !sql.includes('INSERT'));
  };
  const always = new Set((await answered({ as: 'verifier1', paths: ['/api/auth/sessions'] })).map(({ sql }) => sql));
  const statements: Record<string, Statement[]> = {};
  for (const [name, question] of Object.entries(asked)) {
    const own = (await answered(question)).filter(({ sql }) => !always.has(sql));
    statements[name] = own;
    for (const [way, statementsBy] of Object.entries(question.floors ?? {})) {
      statements[`${name}, ${way}`] = statementsBy(own);
    }
  }
  await listening.close();
  Object.assign(deps.db, { run });
  return statements;
}

/** Where the floor answers a question. */
export const pathOf = (name: string): string => `/${encodeURIComponent(name)}`;

/** @returns its process and its address */
export async function startFloor(
  url: string,
  statements: Readonly<Record<string, readonly Statement[]>>,
  folder: string,
): Promise<[ChildProcess, string]> {
  const questions = join(folder, 'questions.json');
  const byPath = Object.entries(statements).map(([name, own]) => [pathOf(name), own]);
  await writeFile(questions, JSON.stringify(Object.fromEntries(byPath)));
  const child = spawn(process.execPath, [join('db', 'bench', 'floorServer.mjs'), url, questions], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of child.stdout ?? []) {
    const port = /listens on (\d+)/.exec(String(chunk))?.[1];
    if (port !== undefined) {
      return [child, `http://127.0.0.1:${port}`];
    }
  }
  throw new Error('The floor ended instead of listening');
}
