/** The columns of one field: declared, registered, and what the trade register says where it knows the field. */
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { alignValues } from '@desk/shared/mismatches/differingCharacters';
import { isMasked } from '@desk/shared/access/fieldSight';
import type { RegisterValue } from '@desk/shared/application/compareWithRegister';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import { DifferenceWords } from '../ui/DifferenceWords';
import { DifferingText } from '../ui/DifferingText';

interface ColumnProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Column({ title, children }: ColumnProps) {
  return (
    <div>
      <Typography component="dt" variant="caption" color="text.secondary">
        {title}
      </Typography>
      <dd>{children}</dd>
    </div>
  );
}

function RegisterColumn({ value }: { readonly value: RegisterValue }) {
  const translate = useTranslate();
  const { declared, inRegister, source, comparison, notComparable } = value;
  const entry = source === null ? '' : ` (${translate(`mismatches.source.${source}`)})`;
  const stretches = alignValues(declared, inRegister);
  return (
    <Column title={`${translate('mismatches.inRegister')}${entry}`}>
      {comparison === null ? (
        <>
          {inRegister !== '' && <Box component="span">{inRegister} </Box>}
          <Box component="em">{translate(`mismatches.notComparable.${notComparable ?? 'notInRegister'}`)}</Box>
        </>
      ) : (
        <>
          <DifferingText stretches={stretches} side="other" />
          {comparison.difference !== 'identical' && (
            <Typography variant="caption" component="p">
              {translate(`mismatches.class.${comparison.difference}`)}
            </Typography>
          )}
          <DifferenceWords stretches={stretches} />
        </>
      )}
    </Column>
  );
}

export interface ComparedValuesProps {
  readonly mismatch: Pick<Mismatch, 'declared' | 'registered'>;
  readonly register: RegisterValue | null;
}

/** Both values as whoever looks sees them: where they are masked nothing of how they differ is to be seen. */
function MaskedValues({ mismatch: { declared, registered } }: Pick<ComparedValuesProps, 'mismatch'>) {
  const translate = useTranslate();
  return (
    <>
      <Column title={translate('mismatches.declared')}>{declared}</Column>
      <Column title={translate('mismatches.registered')}>{registered}</Column>
    </>
  );
}

function PlainValues({ mismatch: { declared, registered }, register }: ComparedValuesProps) {
  const translate = useTranslate();
  const stretches = alignValues(declared, registered);
  const differs = declared !== registered || register === null || register.comparison === null;
  const marked = differs ? stretches : alignValues(declared, register.inRegister);
  return (
    <>
      <Column title={translate('mismatches.declared')}>
        <DifferingText stretches={marked} side="declared" />
      </Column>
      <Column title={translate('mismatches.registered')}>
        <DifferingText stretches={stretches} side="other" />
        <DifferenceWords stretches={stretches} />
      </Column>
      {register !== null && <RegisterColumn value={register} />}
    </>
  );
}

export function ComparedValues(props: ComparedValuesProps) {
  const { declared, registered } = props.mismatch;
  return (
    <Box
      component="dl"
      // As many beside one another as have room, however large the letters are.
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 7.5rem), 1fr))',
        columnGap: 2,
        m: 0,
        '& dd': { m: 0, overflowWrap: 'anywhere' },
      }}
    >
      {isMasked(declared) || isMasked(registered) ? <MaskedValues {...props} /> : <PlainValues {...props} />}
    </Box>
  );
}
