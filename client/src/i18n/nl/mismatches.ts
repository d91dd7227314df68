/** Dutch texts of the screens for differences. Words for codes and states stand in vocabulary.ts. */
export const mismatches = {} as const;
