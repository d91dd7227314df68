/** Decides what the work of the desk may reach for beside its input: made once at the start. */
import type { Database } from '@desk/db/connection';
import type { Logger } from 'pino';
import type { Config } from './config';
import type { Carriers } from './dispatch/carriers';
import type { ReadLog } from './trail/reads/readLog';
import type { EventHub } from './trail/live/eventHub';
import type { DocumentStatusService } from './documentStatus/documentStatusService';
import type { DocumentStore } from './files/documentStore';
import type { Health } from './health/health';
import type { DocumentFiles } from './intake/documentFiles';
import type { IdentityProvider } from './identity/sso/provider';
import type { Readers } from './reading/readers';
import type { TradeRegister } from './register/tradeRegister';

export interface Services {
  readonly config: Config;
  readonly db: Database;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly newId: () => string;
  /** From 0 up to 1; only for what need not be secret, such as the pause before another try. */
  readonly random: () => number;
  /** Whether the desk is fit for work, and why not. */
  readonly health: Health;
  /** Where the bytes of scans lie, outside the database; sealed before they get there. */
  readonly store: DocumentStore;
  /** Scans as they are, from the store. */
  readonly files: DocumentFiles;
  /** Opens scans, reads the codes on them and takes them apart. */
  readonly readers: Readers;
  /** Tells open screens what happens. */
  readonly events: EventHub;
  /** Tells the trail who saw what. */
  readonly reads: ReadLog;
  /** The trade register, or what stands in for it. */
  readonly register: TradeRegister;
  /** What takes letters and mails out of the desk. */
  readonly carriers: Carriers;
  /** Knows which identity documents were reported lost or stolen. */
  readonly documentStatus: DocumentStatusService;
  /** Who staff may sign in through; null where there is none. */
  readonly provider: IdentityProvider | null;
}
