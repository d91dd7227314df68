/** Of whom somebody finds by its beginning what is masked for others; everybody finds by all of it. */
export interface Nearness {
  /** Who asks: the cases that they hold. */
  readonly userId: string;
  /** Whether the cases that wait for a decision are theirs to decide. */
  readonly decides: boolean;
  /** Ids of people whom they said they had to see. */
  readonly revealed: readonly string[];
}
