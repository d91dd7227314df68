/** Dutch texts of the screens for decisions. Words for codes and states stand in vocabulary.ts. */
export const decision = {} as const;
