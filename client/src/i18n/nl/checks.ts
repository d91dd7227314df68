/** Dutch texts of the screens for checks. Words for codes and states stand in vocabulary.ts. */
export const checks = {} as const;
