/** Hears every statement that a database gets, so that a test can say how many something costs. */
import type { Database } from '../reader';

export interface StatementWatch {
  /** The statements since the last call, in their order. */
  take(): string[];
}

/** Listens from now on, for the life of the database. */
export function watchStatements({ sequelize }: Database): StatementWatch {
  let heard: string[] = [];
  // Sequelize reads its logger anew for every statement, but does not say so in its types.
  const { options } = sequelize as unknown as { options: { logging: (sql: string) => void } };
  options.logging = (sql) => {
    heard.push(sql.replace(/^Executing \([^)]*\): /, ''));
  };
  return {
    take() {
      const taken = heard;
      heard = [];
      return taken;
    },
  };
}
