/** An appointment for identification as it is made with a customer; checks rest on it, and messages name it. */

/** An appointment that was made: ISO day, time in Amsterdam as HH:MM, and where. */
export interface PlannedAppointment {
  readonly on: string;
  readonly at: string;
  readonly place: string;
}
