/** Decides what a failed attempt to send means: what kind of failure it is, and whether trying again can help. */

/** Kind → whether it is permanent. A permanent one goes to the tray at once: somebody must do something first. */
export const SEND_FAILURES = {
  /** The other side says no for good: the mailbox is not there, the message is not taken. */
  refused: true,
  /** The other side says: not now. */
  notNow: false,
  /** Nobody answers, or the name is not found. */
  unreachable: false,
  /** The line broke or the answer never came: the message may have arrived, so the same one is sent again. */
  uncertain: false,
  /** No safe connection can be made, or the desk is not let in: a setting is wrong. */
  notLetIn: false,
  /** The desk could not make or write the message. */
  notMade: false,
  /** A letter holds text that its typeface cannot print. */
  notPrintable: true,
} as const satisfies Record<string, boolean>;
export type SendFailureKind = keyof typeof SEND_FAILURES;

/** What a carrier says of its failure: only codes, never its text, in which an address may stand. */
export interface CarrierError {
  readonly code?: string | undefined;
  /** Reply code of SMTP (RFC 5321), three digits. */
  readonly responseCode?: number | undefined;
  /** What was tried of the operating system: `connect` when nobody answered at all. */
  readonly syscall?: string | undefined;
}

const KIND_OF_CODE: Readonly<Record<string, SendFailureKind>> = {
  ECONNECTION: 'unreachable',
  ECONNREFUSED: 'unreachable',
  EDNS: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ETIMEDOUT: 'uncertain',
  ECONNRESET: 'uncertain',
  ESOCKET: 'uncertain',
  ESTREAM: 'uncertain',
  EPIPE: 'uncertain',
  ETLS: 'notLetIn',
  EREQUIRETLS: 'notLetIn',
  EAUTH: 'notLetIn',
  ENOAUTH: 'notLetIn',
  EOAUTH2: 'notLetIn',
};

/** Replies about the desk itself: it must log in first, or speak more safely. Waiting for a setting, not for the customer. */
const NOT_LET_IN = [530, 534, 535, 538];

/**
 * @param error the codes of the failure
 * @returns its kind. Sources: RFC 5321 section 4.2.1 (4yz transient, 5yz permanent), RFC 4954 section 6 (authentication)
 */
export function sendFailureOf({ code, responseCode, syscall }: CarrierError): SendFailureKind {
  if (responseCode !== undefined && NOT_LET_IN.includes(responseCode)) {
    return 'notLetIn';
  }
  if (code !== undefined && KIND_OF_CODE[code] === 'notLetIn') {
    return 'notLetIn';
  }
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 600) {
    return responseCode >= 500 ? 'refused' : 'notNow';
  }
  if (code === 'ESOCKET' && syscall === 'connect') {
    return 'unreachable';
  }
  return (code === undefined ? undefined : KIND_OF_CODE[code]) ?? 'notMade';
}
