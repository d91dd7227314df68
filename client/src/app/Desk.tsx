/** The desk behind the log-in: its resources with their screens. */
import { AdminUI, CustomRoutes, DataProviderContext, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { DeskLayout } from '../layout/DeskLayout';
import { ErrorPage } from '../layout/ErrorPage';
import { NotFoundPage } from '../layout/NotFoundPage';
import HomePage from '../application/home/HomePage';
import WorkList from '../application/WorkList';
import { Notices } from '../ui/Notices';
import { dataProvider } from './deskData';
import { screen } from './screen';

const DecisionQueue = screen(() => import('../application/DecisionQueue'));
const IntakePage = screen(() => import('../application/intake/IntakePage'));
const ApplicationShow = screen(() => import('../application/ApplicationShow'));
const RegistrationList = screen(() => import('../registrations/RegistrationList'));
const RegistrationShow = screen(() => import('../registrations/RegistrationShow'));
const MailItemList = screen(() => import('../intake/MailItemList'));
const MailBatchList = screen(() => import('../intake/batches/MailBatchList'));
const MailBatchShow = screen(() => import('../intake/batches/MailBatchShow'));
const UnreadFileList = screen(() => import('../intake/unread/UnreadFileList'));
const TrayPage = screen(() => import('../intake/tray/TrayPage'));
const MailItemCreate = screen(() => import('../intake/MailItemCreate'));
const AddScans = screen(() => import('../intake/AddScans'));
const DispatchList = screen(() => import('../dispatch/list/DispatchList'));
const DispatchTray = screen(() => import('../dispatch/list/DispatchTray'));
const PrintRunList = screen(() => import('../dispatch/printing/PrintRunList'));
const PrintRunShow = screen(() => import('../dispatch/printing/PrintRunShow'));
const AuditEventList = screen(() => import('../audit/AuditEventList'));
const SampleList = screen(() => import('../audit/samples/SampleList'));
const SampleShow = screen(() => import('../audit/samples/SampleShow'));
const ReportPage = screen(() => import('../audit/reports/ReportPage'));
const AccountPage = screen(() => import('../account/AccountPage'));
const UserList = screen(() => import('../users/UserList'));
const UserCreate = screen(() => import('../users/UserCreate'));
const UserEdit = screen(() => import('../users/UserEdit'));
const PolicyList = screen(() => import('../policies/PolicyList'));
const PolicyShow = screen(() => import('../policies/PolicyShow'));

const TemplateList = screen(() => import('../templates/TemplateList'));
const TemplatePage = screen(() => import('../templates/TemplatePage'));
const ProgramList = screen(() => import('../programs/ProgramList'));
const ProgramShow = screen(() => import('../programs/ProgramShow'));
const WebhookEndpointList = screen(() => import('../webhooks/WebhookEndpointList'));
const WebhookEndpointShow = screen(() => import('../webhooks/WebhookEndpointShow'));
const WebhookDeliveryShow = screen(() => import('../webhooks/WebhookDeliveryShow'));
const SystemStatePage = screen(() => import('../audit/system/SystemStatePage'));
const SecondFactorPage = screen(() => import('../factor/SecondFactorPage'));
const PolicyDraftShow = screen(() => import('../policies/draft/PolicyDraftShow'));

export default function Desk() {
  return (
    <DataProviderContext.Provider value={dataProvider}>
      <AdminUI
        title="Z login"
        layout={DeskLayout}
        notification={Notices}
        loginPage={false}
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
        <Resource name="samples" list={SampleList} show={SampleShow} recordRepresentation="number" />
        <Resource
          name="registrations"
          list={RegistrationList}
          show={RegistrationShow}
          recordRepresentation="companyName"
        />
        <Resource name="users" list={UserList} create={UserCreate} edit={UserEdit} recordRepresentation="name" />
        <Resource name="programs" list={ProgramList} show={ProgramShow} recordRepresentation="name" />
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
          <Route path="/account" element={<AccountPage />} />
          <Route path="/decisions" element={<DecisionQueue />} />
          <Route path="/dispatch-tray" element={<DispatchTray />} />
          <Route path="/reports" element={<ReportPage />} />
          <Route path="/intake" element={<IntakePage />} />
          <Route path="/second-factor" element={<SecondFactorPage />} />
          <Route path="/system-state" element={<SystemStatePage />} />
          <Route path="/message-templates" element={<TemplateList />} />
          <Route path="/message-templates/:kind/:language" element={<TemplatePage />} />
        </CustomRoutes>
      </AdminUI>
    </DataProviderContext.Provider>
  );
}
