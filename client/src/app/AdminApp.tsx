/** The desk as a whole: its resources with their screens, its languages, its themes. */
import { lazy } from 'react';
import { AdminContext, AdminUI, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { i18nProvider } from '../i18n/i18nProvider';
import { DeskLayout } from '../layout/DeskLayout';
import { ErrorPage } from '../layout/ErrorPage';
import { NotFoundPage } from '../layout/NotFoundPage';
import { LoginPage } from '../login/LoginPage';
import { authProvider, dataProvider, queryClient } from './connection';
import { createDeskStore } from './deskStore';
import { LanguageOfScreen } from './LanguageOfScreen';
import { darkTheme, lightTheme } from './theme';

const HomePage = lazy(() => import('../application/home/HomePage'));
const WorkList = lazy(() => import('../application/WorkList'));
const DecisionQueue = lazy(() => import('../application/DecisionQueue'));
const IntakePage = lazy(() => import('../application/intake/IntakePage'));
const ApplicationShow = lazy(() => import('../application/ApplicationShow'));
const RegistrationList = lazy(() => import('../registrations/RegistrationList'));
const RegistrationShow = lazy(() => import('../registrations/RegistrationShow'));
const MailItemList = lazy(() => import('../intake/MailItemList'));
const MailBatchList = lazy(() => import('../intake/batches/MailBatchList'));
const MailBatchShow = lazy(() => import('../intake/batches/MailBatchShow'));
const UnreadFileList = lazy(() => import('../intake/unread/UnreadFileList'));
const TrayPage = lazy(() => import('../intake/tray/TrayPage'));
const MailItemCreate = lazy(() => import('../intake/MailItemCreate'));
const AddScans = lazy(() => import('../intake/AddScans'));
const DispatchList = lazy(() => import('../dispatch/list/DispatchList'));
const DispatchTray = lazy(() => import('../dispatch/list/DispatchTray'));
const PrintRunList = lazy(() => import('../dispatch/printing/PrintRunList'));
const PrintRunShow = lazy(() => import('../dispatch/printing/PrintRunShow'));
const AuditEventList = lazy(() => import('../audit/AuditEventList'));
const UserList = lazy(() => import('../users/UserList'));
const UserCreate = lazy(() => import('../users/UserCreate'));
const UserEdit = lazy(() => import('../users/UserEdit'));
const PolicyList = lazy(() => import('../policies/PolicyList'));
const PolicyShow = lazy(() => import('../policies/PolicyShow'));

const TemplateList = lazy(() => import('../templates/TemplateList'));
const TemplatePage = lazy(() => import('../templates/TemplatePage'));
const WebhookEndpointList = lazy(() => import('../webhooks/WebhookEndpointList'));
const WebhookEndpointShow = lazy(() => import('../webhooks/WebhookEndpointShow'));
const WebhookDeliveryShow = lazy(() => import('../webhooks/WebhookDeliveryShow'));
const PolicyDraftShow = lazy(() => import('../policies/draft/PolicyDraftShow'));

const store = createDeskStore();

export function AdminApp() {
  return (
    <AdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
    >
      <LanguageOfScreen>
        <AdminUI
          title="Z login"
          layout={DeskLayout}
          loginPage={LoginPage}
          error={ErrorPage}
          dashboard={HomePage}
          catchAll={NotFoundPage}
          disableTelemetry
          requireAuth
        >
          <Resource name="applications" list={WorkList} show={ApplicationShow} recordRepresentation="number" />
          <Resource name="mail-batches" list={MailBatchList} show={MailBatchShow} recordRepresentation="fileName" />
          <Resource name="unread-files" list={UnreadFileList} recordRepresentation="fileName" />
          <Resource name="scanned-letters" list={TrayPage} />
          <Resource
            name="mail-items"
            list={MailItemList}
            create={MailItemCreate}
            edit={AddScans}
            recordRepresentation="number"
          />
          <Resource name="dispatches" list={DispatchList} />
          <Resource name="print-runs" list={PrintRunList} show={PrintRunShow} recordRepresentation="number" />
          <Resource name="audit-events" list={AuditEventList} />
          <Resource
            name="registrations"
            list={RegistrationList}
            show={RegistrationShow}
            recordRepresentation="companyName"
          />
          <Resource name="users" list={UserList} create={UserCreate} edit={UserEdit} recordRepresentation="name" />
          <Resource name="policies" list={PolicyList} show={PolicyShow} recordRepresentation="version" />
          <Resource name="policy-drafts" show={PolicyDraftShow} />
          <Resource
            name="webhook-endpoints"
            list={WebhookEndpointList}
            show={WebhookEndpointShow}
            recordRepresentation="url"
          />
          <Resource name="webhook-deliveries" show={WebhookDeliveryShow} />
          <CustomRoutes>
            <Route path="/decisions" element={<DecisionQueue />} />
            <Route path="/dispatch-tray" element={<DispatchTray />} />
            <Route path="/intake" element={<IntakePage />} />
            <Route path="/message-templates" element={<TemplateList />} />
            <Route path="/message-templates/:kind/:language" element={<TemplatePage />} />
          </CustomRoutes>
        </AdminUI>
      </LanguageOfScreen>
    </AdminContext>
  );
}
