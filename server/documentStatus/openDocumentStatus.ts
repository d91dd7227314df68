/** Decides which verification service stands behind the settings. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config';
import { NO_SERVICE, type DocumentStatusService } from './documentStatusService';
import { httpService } from './httpService';

/** An officer waits for the answer: three attempts of this length are the most they are asked to sit through. */
const TIMEOUT_MS = 4000;

/** The service of DOCUMENT_STATUS_URL, or none. */
export function openDocumentStatus({ documentStatus }: Pick<Config, 'documentStatus'>): DocumentStatusService {
  return documentStatus === null ? NO_SERVICE : httpService({ ...documentStatus, timeoutMs: TIMEOUT_MS, pause });
}
