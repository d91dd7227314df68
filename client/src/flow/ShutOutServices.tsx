/** Says which services an establishment number shuts a customer out of, and why; those they apply for come first, by name. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { SHUT_OUT_SERVICE_IDS, SHUT_OUT_SERVICES, shutOutTargets } from '@desk/shared/application/shutOutServices';
import { useLanguage } from './useLanguage';

export function ShutOutServices({ targetServices }: { readonly targetServices: readonly string[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const targets = shutOutTargets(targetServices);
  const others = SHUT_OUT_SERVICE_IDS.filter((id) => !targets.includes(id));
  return (
    <>
      {targets.length > 0 && (
        <Typography variant="body2" sx={{ fontWeight: 700 }}>
          {translate('establishment.appliesFor', {
            services: targets.map((id) => SHUT_OUT_SERVICES[id].name[language]).join(', '),
          })}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {[...targets, ...others].map((id) => {
          const { name, why, source } = SHUT_OUT_SERVICES[id];
          return (
            <Typography key={id} component="li" variant="body2">
              <strong>{name[language]}</strong>: {why[language]} ({source[language]})
            </Typography>
          );
        })}
      </Box>
    </>
  );
}
