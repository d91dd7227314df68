/** A setting that the desk cannot start with; the message names it and says what to do. */
export class ConfigError extends Error {}
