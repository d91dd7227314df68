/** Hears the statements of one question with their values, so that a test can ask the database how it plans them. */
import type { Database } from '../connection';
import type { Bindable } from '../sql/parameters';

export type AskDatabase = (db: Database) => Promise<unknown>;

/** The statements that something asks, with their values. */
export async function statementsOf(
  db: Database,
  ask: AskDatabase,
): Promise<(readonly [sql: string, values: readonly Bindable[]])[]> {
  const asked: (readonly [string, readonly Bindable[]])[] = [];
  const sequelize = new Proxy(db.sequelize, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (name !== 'query') {
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      }
      return (sql: string, options: { readonly bind?: readonly Bindable[] }) => {
        asked.push([sql, options.bind ?? []]);
        return target.query(sql, options as never);
      };
    },
  });
  await ask({ ...db, sequelize });
  return asked;
}
