/** Decides which texts come with the screens behind the work list; a test sees that nothing before them asks for one. */
export const OF_ROOMS = [
  'intake',
  'checklist',
  'establishment',
  'checks',
  'identity',
  'mismatches',
  'decision',
  'authority',
  'checkWork',
  'register',
  'pages',
  'steps',
  'humans',
  'samples',
  'reports',
  'policyDraft',
  'system',
  'templates',
  'programs',
  'accounts',
  'certificates',
  'webhooks',
  'notes',
  'reveal',
  'dispatch',
] as const;

/** @param branch the first part of a key */
export function isOfRooms(branch: string): boolean {
  return OF_ROOMS.some((one) => one === branch);
}
