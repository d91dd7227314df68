/** Decides which part stands behind each dependency: the same for the desk, its commands and its tests. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Database } from '@desk/db/connection';
import { newId } from '@desk/db/ids';
import type { Config } from './config';
import type { Dependencies } from './dependencies';
import { desk } from './desk';
import { openCarriers } from './dispatch/carriers';
import { createReadLog } from './trail/reads/readLog';
import { createEventHub } from './trail/live/eventHub';
import { openDocumentStatus } from './documentStatus/openDocumentStatus';
import type { DocumentStore } from './files/documentStore';
import { folderStore } from './files/folderStore';
import { s3Store } from './files/s3Store';
import { createHealth } from './health/readiness';
import { openProvider } from './identity/sso/provider';
import { documentFiles } from './intake/documentFiles';
import { openRegister } from './register/openRegister';
import { inspectScan } from './reading/inspectScan';
import { openScan } from './reading/openScan';
import { takePages } from './reading/takePages';

export interface Parts {
  readonly db: Database;
  readonly log: Logger;
  /** The real clock when left out. */
  readonly clock?: (() => Date) | undefined;
}

export function folderOfDocuments({ dataDir }: Pick<Config, 'dataDir'>): DocumentStore {
  return folderStore(join(dataDir, 'documents'));
}

/** Null where the settings name none. */
export function s3OfDocuments({ documentsS3 }: Pick<Config, 'documentsS3'>): DocumentStore | null {
  return documentsS3 === null ? null : s3Store(documentsS3);
}

/** Where the documents of a desk with these settings lie. */
export function openStore(config: Pick<Config, 'dataDir' | 'documentsS3'>): DocumentStore {
  return s3OfDocuments(config) ?? folderOfDocuments(config);
}

/** Everything a use case may reach for, from the settings and an open database. */
export function composeDependencies(config: Config, { db, log, clock = () => new Date() }: Parts): Dependencies {
  const reads = createReadLog({ config, db, clock, log, newId });
  const store = openStore(config);
  return {
    config,
    db,
    clock,
    log,
    newId,
    desk,
    random: Math.random,
    health: createHealth({ config, db, clock, log, reads }),
    store,
    files: documentFiles(store, config.keys.documentWrap),
    readers: { inspectScan, openScan, takePages },
    events: createEventHub({ db, clock, log }),
    reads,
    register: openRegister(config, clock),
    carriers: openCarriers(config),
    documentStatus: openDocumentStatus(config),
    provider: config.sso && openProvider(config.sso, clock),
  };
}
