// Decides what tests get from the global setup: `inject('postgresUrl')` is typed here.
declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a running PostgreSQL, with an account that may create databases. */
    postgresUrl: string;
  }
}

export {};
