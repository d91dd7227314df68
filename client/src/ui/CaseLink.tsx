/** The case of a row in a list, as a link: on one line of a fixed width, so that no row moves when the case is known. */
import { Box, Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { ReferenceFieldBase, useRecordContext, useTranslate, type RaRecord } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ApplicationDetail } from '@desk/shared/contract/resources';

export interface CaseLinkProps {
  readonly row: RaRecord & { readonly applicationId: string };
  /** Whose case it is stands beside the number. */
  readonly withCompany?: boolean;
}

function CaseNumber() {
  return <span>{useRecordContext<ApplicationDetail>()?.number}</span>;
}

function CompanyName() {
  const companyName = useRecordContext<ApplicationDetail>()?.companyName;
  return (
    <Box component="span" title={companyName} sx={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' }}>
      {companyName}
    </Box>
  );
}

/** A case that was erased. */
function GoneCase() {
  return <span>{useTranslate()('general.erased')}</span>;
}

/** What is shown of the case that a row names, once it is known. */
function OfCase({ row, children }: Pick<CaseLinkProps, 'row'> & { readonly children: ReactNode }) {
  return (
    <ReferenceFieldBase
      record={row}
      source="applicationId"
      reference="applications"
      loading={<Skeleton variant="text" />}
      empty={<GoneCase />}
    >
      {children}
    </ReferenceFieldBase>
  );
}

/** Whose case a row is about, by name alone. */
export function CompanyOf({ row }: Pick<CaseLinkProps, 'row'>) {
  return (
    <OfCase row={row}>
      <CompanyName />
    </OfCase>
  );
}

export function CaseLink({ row, withCompany = false }: CaseLinkProps) {
  return (
    <Box
      sx={{
        // On a card it has the whole line.
        width: withCompany ? { xs: '100%', md: '16rem' } : '9.5rem',
        maxWidth: '100%',
        minHeight: withCompany ? '2.5rem' : '1.25rem',
        whiteSpace: 'nowrap',
      }}
    >
      <OfCase row={row}>
        <Link to={`/applications/${row.applicationId}/show`} style={{ color: 'inherit' }}>
          <CaseNumber />
          {withCompany && <CompanyName />}
        </Link>
      </OfCase>
    </Box>
  );
}
