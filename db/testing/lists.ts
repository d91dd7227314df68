/** How each resource is listed, for tests that ask every one of them. */
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { ResourceName } from '@desk/shared/contract/resources';
import type { Reader } from '../reader';
import { listPrograms } from '../stores/apiClientStore';
import { listApplications, listPersons } from '../stores/applicationStore';
import { listAuditEvents } from '../stores/auditStore';
import { listChecks } from '../stores/checkStore';
import { listDecisions } from '../stores/decisionStore';
import { listDispatches } from '../stores/dispatchStore';
import { listPrintRuns } from '../stores/printRunStore';
import { listDocuments, listMailItems } from '../stores/mailItemStore';
import { listBatches } from '../stores/mailBatchStore';
import { listMismatches } from '../stores/mismatchStore';
import { listPolicyDrafts } from '../stores/policyDraftStore';
import { listPolicies } from '../stores/policyStore';
import { listSamples } from '../stores/sampleStore';
import { listRegistrations } from '../stores/registrationStore';
import { listScannedLetters } from '../stores/scannedLetterStore';
import { listUnreadFiles } from '../stores/unreadFileStore';
import { listUsers } from '../stores/userStore';
import { listWebhookEndpoints } from '../stores/webhookEndpointStore';
import { listWebhookDeliveries } from '../stores/webhookStore';

type Lister = (reader: Reader, query: ListQuery) => Promise<{ rows: { id: string }[]; total: number }>;
export const LISTS: Readonly<Record<ResourceName, Lister>> = {
  applications: listApplications,
  persons: listPersons,
  'mail-items': listMailItems,
  'mail-batches': listBatches,
  'scanned-letters': listScannedLetters,
  'unread-files': listUnreadFiles,
  documents: listDocuments,
  checks: listChecks,
  mismatches: listMismatches,
  decisions: listDecisions,
  dispatches: listDispatches,
  'print-runs': listPrintRuns,
  'audit-events': listAuditEvents,
  samples: listSamples,
  registrations: listRegistrations,
  users: listUsers,
  programs: async (reader, query) => {
    const { rows, total } = await listPrograms(reader, query);
    return { rows: rows.map(({ client }) => client), total };
  },
  policies: listPolicies,
  'policy-drafts': listPolicyDrafts,
  'webhook-endpoints': listWebhookEndpoints,
  'webhook-deliveries': listWebhookDeliveries,
};
