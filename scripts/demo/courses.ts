/** The story of each case, by the status it is carried to: the days of its letter and of every chapter after it. */
import type { StatusId } from '@desk/shared/flow/statuses';
import {
  activateAll,
  activateFirst,
  approve,
  askSupplement,
  customerReports,
  hold,
  invite,
  lapse,
  letterComesBack,
  refer,
  reject,
  submit,
  verify,
  verifyAndRefuse,
  verifyHalf,
  withdraw,
  type Chapter,
} from './chapters';

export interface Course {
  /** Story days on which such letters come in, taken in turn. */
  readonly letterOn: readonly string[];
  readonly chapters: readonly { readonly on: string; readonly chapter: Chapter }[];
}

export const COURSES: Partial<Record<StatusId | 'reported', Course>> = {
  announced: { letterOn: [], chapters: [] },
  received: { letterOn: ['2026-11-18', '2026-11-19', '2026-11-20'], chapters: [] },
  referred: { letterOn: ['2026-11-16'], chapters: [{ on: '2026-11-17', chapter: refer }] },
  withdrawn: { letterOn: ['2026-11-16'], chapters: [{ on: '2026-11-17', chapter: withdraw }] },
  inVerification: {
    letterOn: ['2026-11-12', '2026-11-13'],
    chapters: [{ on: '2026-11-19', chapter: verifyHalf }],
  },
  onHold: {
    letterOn: ['2026-11-12'],
    chapters: [
      { on: '2026-11-16', chapter: verifyHalf },
      { on: '2026-11-17', chapter: hold },
    ],
  },
  awaitingCustomer: {
    letterOn: ['2026-11-11'],
    chapters: [
      { on: '2026-11-13', chapter: verify },
      { on: '2026-11-16', chapter: askSupplement },
    ],
  },
  awaitingIdentification: {
    letterOn: ['2026-11-11'],
    chapters: [
      { on: '2026-11-13', chapter: verify },
      { on: '2026-11-16', chapter: invite },
    ],
  },
  awaitingApproval: {
    letterOn: ['2026-11-16'],
    chapters: [
      { on: '2026-11-18', chapter: verify },
      { on: '2026-11-19', chapter: submit },
    ],
  },
  codesSent: {
    letterOn: ['2026-11-10'],
    chapters: [
      { on: '2026-11-12', chapter: verify },
      { on: '2026-11-13', chapter: submit },
      { on: '2026-11-17', chapter: approve },
      { on: '2026-11-20', chapter: letterComesBack },
    ],
  },
  // Approved, used by one of two people, and then unknown to the other.
  reported: {
    letterOn: ['2026-11-10'],
    chapters: [
      { on: '2026-11-12', chapter: verify },
      { on: '2026-11-13', chapter: submit },
      { on: '2026-11-17', chapter: approve },
      { on: '2026-11-19', chapter: activateFirst },
      { on: '2026-11-20', chapter: customerReports },
    ],
  },
  partlyActivated: {
    letterOn: ['2026-11-10'],
    chapters: [
      { on: '2026-11-12', chapter: verify },
      { on: '2026-11-13', chapter: submit },
      { on: '2026-11-17', chapter: approve },
      { on: '2026-11-19', chapter: activateFirst },
    ],
  },
  completed: {
    letterOn: ['2026-11-10', '2026-11-11'],
    chapters: [
      { on: '2026-11-12', chapter: verify },
      { on: '2026-11-13', chapter: submit },
      { on: '2026-11-17', chapter: approve },
      { on: '2026-11-20', chapter: activateAll },
    ],
  },
  lapsed: { letterOn: [], chapters: [{ on: '2026-11-17', chapter: lapse }] },
  rejected: {
    letterOn: ['2026-11-11'],
    chapters: [
      { on: '2026-11-12', chapter: verifyAndRefuse },
      { on: '2026-11-13', chapter: submit },
      { on: '2026-11-18', chapter: reject },
    ],
  },
};
