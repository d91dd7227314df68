/** By what an auditor and a supervisor ask of all cases: who handled and decided them, how, how fast, and how their checks came out. */
import { lazy, Suspense, type ReactElement } from 'react';
import { useInput } from 'react-admin';
import { AUDIT_FILTER_SOURCES, type AuditFilterProps } from './auditFilterSources';

const AuditFilter = lazy(() => import('./AuditFilter'));

function AuditFilterOf({ source }: AuditFilterProps) {
  // The form of the filters forgets what the address says of a field that it does not know from the start.
  useInput({ source });
  return (
    <Suspense>
      <AuditFilter source={source} />
    </Suspense>
  );
}

/** Whose role looks over all cases. */
export const LOOKS_OVER_ALL: readonly string[] = ['auditor', 'supervisor'];

export const AUDIT_FILTERS: readonly ReactElement[] = AUDIT_FILTER_SOURCES.map((source) => (
  <AuditFilterOf key={source} source={source} />
));
