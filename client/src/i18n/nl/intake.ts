/** Dutch texts of the screens for post. Words for codes and states stand in vocabulary.ts. */
export const intake = {} as const;
