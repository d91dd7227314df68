/** Dutch texts of the application screens. Words for codes and states stand in vocabulary.ts. */
export const application = {} as const;
