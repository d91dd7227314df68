/**
 * Follows what the events of one chain say was erased, so that what is gone by right is told from what somebody took away. The
 * events stay; what they answered for and what stood beside them may go.
 */
interface ErasingEvent {
  readonly type: string;
  readonly chainNumber: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Null where somebody left what cannot be read. */
  readonly data: Readonly<Record<string, unknown>> | null;
}

/** Events behind which nothing stands beside earlier ones of their chain any more. */
const ERASING = ['case.erased', 'registration.erased'];
/** Says that what stood beside events of before a day is gone, of whichever subject. */
export const ERASED_UNTIL = 'trail.erased';
/** The events that explain why something is gone. */
export const ERASURES: readonly string[] = [...ERASING, ERASED_UNTIL];

export interface Erasures {
  readonly take: (event: ErasingEvent) => void;
  /** Whether a row may be gone that an event of this number answers for; asked behind the last event. */
  readonly mayRowMiss: (chainNumber: number) => boolean;
  /** Whether what stood beside an event may be gone; asked behind the last event. */
  readonly mayBesideMiss: (event: Pick<ErasingEvent, 'chainNumber' | 'at'>) => boolean;
}

export function followErasures(): Erasures {
  let [besideErasedAt, rowsErasedAt, untilSaidAt, erasedUntil] = [0, 0, 0, ''];
  return {
    take(event) {
      const { type, chainNumber } = event;
      if (type === ERASED_UNTIL) {
        const until = event.data?.['until'];
        [untilSaidAt, erasedUntil] = [chainNumber, typeof until === 'string' ? until : ''];
      }
      if (ERASING.includes(type)) {
        besideErasedAt = chainNumber;
        rowsErasedAt = type === 'case.erased' ? chainNumber : rowsErasedAt;
      }
    },
    mayRowMiss: (chainNumber) => chainNumber <= rowsErasedAt,
    mayBesideMiss: ({ chainNumber, at }) =>
      chainNumber <= besideErasedAt || (chainNumber < untilSaidAt && at < erasedUntil),
  };
}
