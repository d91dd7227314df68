// Decides that a table of the client is worked out when it is built: the browser gets what came out, not what it was made of.
import { runnerImport } from 'vite';

/** Such a module may export nothing but what JSON can hold. In tests and in development it runs as it stands. */
const TABLE = /\.table\.ts$/;

/** A plugin of Vite that puts the exports of each `*.table.ts` in place of its source. */
export function computeTables() {
  return {
    name: 'compute-tables',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: TABLE },
      async handler(id) {
        const { module } = await runnerImport(id, { configFile: false, logLevel: 'error' });
        return Object.entries(module)
          .map(([name, value]) => `export const ${name} = ${literal(value, `${name} of ${id}`)};`)
          .join('\n');
      },
    },
  };
}

function literal(value, where) {
  return JSON.stringify(value, (key, part) => {
    if (typeof part === 'function' || part === undefined) {
      throw new Error(`${where} holds at "${key}" what is no data`);
    }
    return part;
  });
}
