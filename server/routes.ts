/** Every route of the API, in the order of the flow. */
import { actionRoutes } from './application/actionRoutes';
import { applicationRoutes } from './application/routes';
import { auditRoutes } from './audit/routes';
import { noteRoutes } from './application/noteRoutes';
import { presentApplication } from './application/readApplication';
import { identityRoutes } from './checks/identityRoutes';
import { checkRoutes } from './checks/routes';
import { decisionRoutes } from './decision/routes';
import { messageRoutes, templateRoutes } from './dispatch/messages/routes';
import { printRoutes } from './dispatch/printing/routes';
import { dispatchRoutes } from './dispatch/routes';
import { systemRoutes } from './health/routes';
import { eventRoutes } from './trail/live/routes';
import type { RouteDef } from './http/route';
import { mailRoomRoutes } from './intake/mailRoomRoutes';
import { intakeRoutes } from './intake/routes';
import { mismatchRoutes } from './mismatches/routes';
import { notificationRoutes } from './notifications/routes';
import { policyRoutes } from './policies/routes';
import { workListRoutes } from './workList/routes';
import { homeRoutes } from './home/routes';
import { searchRoutes } from './search/routes';
import { sessionRoutes } from './identity/sessionRoutes';
import { certificateRoutes } from './identity/certificates/certificateRoutes';
import { factorRoutes } from './identity/factor/factorRoutes';
import { passkeyRoutes } from './identity/passkeys/passkeyRoutes';
import { passwordRoutes } from './identity/passwordRoutes';
import { programRoutes } from './identity/programs/programRoutes';
import { ssoRoutes } from './identity/sso/ssoRoutes';
import { userRoutes } from './identity/userRoutes';
import { webhookRoutes } from './webhooks/routes';

export const allRoutes: readonly RouteDef[] = [
  ...sessionRoutes,
  ...passwordRoutes,
  ...intakeRoutes,
  ...mailRoomRoutes,
  // Before the routes of one case: `export` is no id.
  ...workListRoutes,
  ...applicationRoutes,
  ...actionRoutes,
  ...noteRoutes,
  ...notificationRoutes,
  ...homeRoutes,
  ...searchRoutes,
  ...eventRoutes,
  ...checkRoutes,
  ...identityRoutes(presentApplication),
  ...mismatchRoutes,
  ...decisionRoutes,
  ...dispatchRoutes,
  ...messageRoutes,
  ...templateRoutes,
  ...printRoutes,
  ...auditRoutes,
  ...systemRoutes,
  ...userRoutes,
  ...factorRoutes,
  ...passkeyRoutes,
  ...ssoRoutes,
  ...certificateRoutes,
  ...programRoutes,
  ...policyRoutes,
  ...webhookRoutes,
];
