/** An appointment for identification: whether somebody came, and on which calendar day. */
export interface Appointment {
  readonly kept: boolean;
  readonly on: string;
}
