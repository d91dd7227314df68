/** A text of any length that is read piece by piece: one that waits on disk, or one that is in memory already. */

export interface ArrivedText {
  /** Its length; about, where it is counted in characters. */
  readonly bytes: number;
  /** False when it is in another encoding: what `pieces` gives is not what its sender meant then. */
  readonly isUtf8: boolean;
  /** The text piece by piece, from its beginning at each call. */
  readonly pieces: () => AsyncIterable<string>;
}
