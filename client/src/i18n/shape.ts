/** Says when two languages have the same keys: the compiler names the one that is missing or too many. */

/** The same tree of keys, with any text at the leaves. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
