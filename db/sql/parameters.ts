/** The parameters of a statement under construction. */

/** What a driver takes as a parameter. */
export type Bindable = string | number | boolean | null;

/** A statement under construction: `bind` gives the placeholder of a value. */
export interface Parameters {
  readonly values: Bindable[];
  bind(value: Bindable): string;
}

/** Parameters of one statement, `$1` and up, on both dialects. */
export function parameters(): Parameters {
  const values: Bindable[] = [];
  return {
    values,
    bind: (value) => `$${values.push(value)}`,
  };
}
