/** Which check is asked for which step up: a short mark in each cell, its word for who hears the table, a legend for who sees it. */
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { CHECK_CODES, CHECK_TYPES } from '@desk/shared/catalogue/checkTypes';
import { CHECK_DEMANDS, type CheckDemand, type CheckMatrix } from '@desk/shared/policy/policy';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { useLanguage } from '../flow/useLanguage';
import { visuallyHidden } from '../ui/visuallyHidden';
import { stepText, useShownSteps } from './useShownSteps';

function Demand({ demand }: { readonly demand: CheckDemand }) {
  const translate = useTranslate();
  const weight = demand.endsWith('dditional') ? 700 : 400;
  return (
    <>
      <Box component="span" aria-hidden sx={{ fontWeight: weight }}>
        {translate(`general.policy.mark.${demand}`)}
      </Box>
      <span style={visuallyHidden}>{translate(`vocabulary.checkDemand.${demand}`)}</span>
    </>
  );
}

function Legend() {
  const translate = useTranslate();
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
      {CHECK_DEMANDS.map(
        (demand) =>
          `${translate(`general.policy.mark.${demand}`)} = ${lowerFirst(translate(`vocabulary.checkDemand.${demand}`))}`,
      ).join(' · ')}
    </Typography>
  );
}

export function PolicyMatrix({ matrix }: { readonly matrix: CheckMatrix }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { steps, choice } = useShownSteps();
  return (
    <>
      <Typography variant="h2" id="policy-matrix">
        {translate('general.policy.matrix')}
      </Typography>
      <Legend />
      {choice}
      <Box
        sx={{ position: 'relative', overflow: 'auto', maxHeight: '75vh' }}
        tabIndex={0}
        role="region"
        aria-labelledby="policy-matrix"
      >
        <Table size="small" stickyHeader aria-labelledby="policy-matrix">
          <TableHead>
            <TableRow>
              <TableCell>{translate('general.policy.check')}</TableCell>
              {steps.map((key) => (
                <TableCell key={key} align="center">
                  {stepText(key)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {CHECK_CODES.map((code) => (
              <TableRow key={code} hover>
                <TableCell component="th" scope="row" sx={{ minWidth: { sm: 220 }, overflowWrap: 'anywhere' }}>
                  <strong>{code}</strong> {CHECK_TYPES[code].title[language]}
                </TableCell>
                {steps.map((key) => (
                  <TableCell key={key} align="center">
                    <Demand demand={matrix[key][code]} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </>
  );
}
