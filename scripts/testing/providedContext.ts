// Decides what tests get from the global setup: `inject('postgresUrl')` is typed here.
declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a running PostgreSQL, with an account that may create databases. */
    postgresUrl: string;
    /** Name of a migrated database there, from which each test gets a copy. */
    postgresTemplate: string;
    /** Where the demo is filled once for the run (copyDemo.ts). */
    demoDir: string;
  }
}

export {};
