/** Decides when the stand-in answers for the verification service: in a demo that has no service of its own, never elsewhere. */
import type { Config } from '../config';
import { STAND_IN_KEY, startStandIn } from './standIn';

/**
 * The settings with a stand-in behind them.
 * @param config as read; with secrets of its own, or with DOCUMENT_STATUS_URL set, it comes back as it is
 */
export async function withDocumentStandIn(config: Config): Promise<Config> {
  if (!config.isDemo || config.documentStatus !== null) {
    return config;
  }
  const { url } = await startStandIn();
  return { ...config, documentStatus: { url, key: STAND_IN_KEY } };
}
