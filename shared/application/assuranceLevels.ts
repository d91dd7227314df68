/** Registry of assurance levels (betrouwbaarheidsniveaus). A new level is one entry here and its column in the policy. */

export interface AssuranceLevel {
  /** Order of the levels; an upgrade goes strictly upward. */
  readonly rank: number;
  /** The name in the scheme's own messages. */
  readonly urn: string;
  /** Whether the level can be a target at all; the policy can switch a target off. */
  readonly canBeTarget: boolean;
  /** The original identity document is seen face to face (scheme: substantial and high). */
  readonly needsIdentification: boolean;
  /** The code letter goes by registered post. */
  readonly registeredPost: boolean;
  /** Whoever activates says who they are (EU 2015/1502 annex 2.2.2, high: activation verifies delivery). */
  readonly receiverConfirms: boolean;
}

const urn = (suffix: string): string => `urn:etoegang:core:assurance-class:${suffix}`;

// oxfmt-ignore
export const ASSURANCE_LEVELS = {
  EH1: { rank: 1, urn: urn('loa1'), canBeTarget: false, needsIdentification: false, registeredPost: false, receiverConfirms: false },
  EH2: { rank: 2, urn: urn('loa2'), canBeTarget: false, needsIdentification: false, registeredPost: false, receiverConfirms: false },
  'EH2+': { rank: 3, urn: urn('loa2plus'), canBeTarget: true, needsIdentification: false, registeredPost: false, receiverConfirms: false },
  EH3: { rank: 4, urn: urn('loa3'), canBeTarget: true, needsIdentification: true, registeredPost: true, receiverConfirms: false },
  EH4: { rank: 5, urn: urn('loa4'), canBeTarget: true, needsIdentification: true, registeredPost: true, receiverConfirms: true },
} as const satisfies Record<string, AssuranceLevel>;

export type AssuranceLevelId = keyof typeof ASSURANCE_LEVELS;
export const ASSURANCE_LEVEL_IDS = Object.keys(ASSURANCE_LEVELS) as [AssuranceLevelId, ...AssuranceLevelId[]];

/** Levels an application may ask for. */
export const TARGET_LEVEL_IDS = ASSURANCE_LEVEL_IDS.filter((id) => ASSURANCE_LEVELS[id].canBeTarget) as [
  AssuranceLevelId,
  ...AssuranceLevelId[],
];

/** True when `target` lies strictly above `current`. */
export function isUpgrade(current: AssuranceLevelId, target: AssuranceLevelId): boolean {
  return ASSURANCE_LEVELS[target].rank > ASSURANCE_LEVELS[current].rank;
}

/** The lowest of the levels, or undefined for none. */
export function lowestLevel(levels: readonly AssuranceLevelId[]): AssuranceLevelId | undefined {
  return [...levels].sort((a, b) => ASSURANCE_LEVELS[a].rank - ASSURANCE_LEVELS[b].rank)[0];
}
