/** Dutch texts of the audit screens. Words for codes and states stand in vocabulary.ts. */
export const audit = {} as const;
