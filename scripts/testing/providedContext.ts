// Decides what tests get from the global setup: `inject('postgresUrl')` is typed here.
declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a running PostgreSQL, with an account that may create databases. */
    postgresUrl: string;
    /** Name of a migrated database there, from which each test gets a copy. */
    postgresTemplate: string;
    /** A data folder that the demo was filled into; whoever changes anything copies it first. */
    demoDir: string;
  }
}

export {};
