/** What the answer to a list says beside its rows; apart from the rules of the question, which the screens need not load. */

/** Header of a list that is longer than was counted; the number is the total of its Content-Range. */
export const TOTAL_EXCEEDS = 'X-Total-Exceeds';
