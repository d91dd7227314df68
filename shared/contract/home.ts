/** What the first page shows, and the next case. */
import type { Channel, DispatchStatus } from '../dispatch/dispatch';
import type { AuditEventType } from '../flow/auditEvents';
import type { WhyNext } from '../flow/nextCase';
import type { AgeGroup, Load, Waiting } from '../flow/workload';
import type { ListedApplication } from './resources';

/** The case that was taken, and why it was this one; both null when none can be taken now. */
export type NextCase =
  | { readonly applicationId: string; readonly why: WhyNext }
  | { readonly applicationId: null; readonly why: null };

/** What a line of the first page says of a case. */
export type HomeCase = Pick<
  ListedApplication,
  'id' | 'number' | 'companyName' | 'status' | 'priority' | 'ageing' | 'receivedOn' | 'assigneeName'
>;

/** `unknown`: the first ones are not ready; the desk looks further when it is asked for the next case. */
export type ComingCase =
  | { readonly kind: 'case'; readonly of: HomeCase; readonly why: WhyNext }
  | { readonly kind: 'unknown' | 'none' };

/** A case that a customer knows nothing of. */
export type ReportedCase = Pick<ListedApplication, 'id' | 'number' | 'companyName' | 'notMeReport'>;

/** Some of them, and how many there are. */
export interface Some<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

/** As many as were counted; of very many that is not all of them. */
export interface SomeOfMany<T> extends Some<T> {
  /** Whether there are more than `total`. */
  readonly hasMore: boolean;
}

/** A message that did not arrive and that nobody settled. */
export interface CameBack extends Pick<HomeCase, 'number' | 'companyName'> {
  readonly dispatchId: string;
  readonly applicationId: string;
  readonly channel: Channel;
  readonly status: DispatchStatus;
}

/** What somebody else did with a case of the asker. */
export interface CaseNews extends Pick<HomeCase, 'number' | 'companyName'> {
  readonly applicationId: string;
  readonly type: AuditEventType;
  readonly byName: string;
  readonly at: string;
}

export interface Team {
  readonly load: readonly Load[];
  readonly byAge: readonly AgeGroup[];
  readonly still: SomeOfMany<HomeCase & Pick<ListedApplication, 'statusChangedAt'>>;
}

/** GET home: everything on the first page, in one answer. Null is what this role has no part in. */
export interface HomeAnswer {
  /** Cases that a customer knows nothing of, the longest waiting first: nothing is more urgent. */
  readonly reported: readonly ReportedCase[];
  readonly next: ComingCase | null;
  readonly mine: (Some<HomeCase> & { readonly late: number }) | null;
  readonly waiting: readonly Waiting[];
  /** What waits for a decision, the longest first; `mayDecide` is whether the asker's eyes are other ones. */
  readonly decisions: Some<HomeCase & { readonly mayDecide: boolean }> | null;
  readonly cameBack: SomeOfMany<CameBack>;
  /** What others did with the asker's cases since they were here before this session; null on a first visit. */
  readonly news: (Some<CaseNews> & { readonly since: string }) | null;
  readonly team: Team | null;
}
