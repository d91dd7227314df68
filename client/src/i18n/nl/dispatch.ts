/** Dutch texts of the screens for dispatch. Words for codes and states stand in vocabulary.ts. */
export const dispatch = {} as const;
