/** Stands in front of the desk for whoever has to set up a second factor first. */
import { Button, Typography } from '@mui/material';
import { DataProviderContext, useLogout, useTranslate } from 'react-admin';
import { SetUpFactor } from '../factor/SetUpFactor';
import { PublicPage } from '../login/PublicPage';
import { usePageName } from '../ui/usePageName';
import { dataProvider } from './deskData';

/** Loaded anew, the desk asks who is signed in, and hears that nothing is in the way any more. */
const enter = () => window.location.reload();

export default function FactorGate() {
  const translate = useTranslate();
  const logout = useLogout();
  const title = translate('general.factor.setUp');
  usePageName(title);
  return (
    <DataProviderContext.Provider value={dataProvider}>
      <PublicPage title={title}>
        <Typography sx={{ mb: 2 }}>{translate('general.factor.first')}</Typography>
        <SetUpFactor onDone={enter} />
        <Button sx={{ mt: 2 }} onClick={() => void logout()}>
          {translate('ra.auth.logout')}
        </Button>
      </PublicPage>
    </DataProviderContext.Provider>
  );
}
