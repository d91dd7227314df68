/**
 * The page of one record: says that it comes, and where it cannot be read says so in its own place, with a way to try again. The
 * framework would jump to a list instead, and whoever came by a link would not know from where.
 */
import { LinearProgress } from '@mui/material';
import type { ReactNode } from 'react';
import { ShowBase, useShowContext, useTranslate, type RaRecord } from 'react-admin';
import { LoadFailure } from './LoadFailure';
import { PageTitle } from './PageTitle';

export interface RecordPageProps {
  /** Names the page until its record does: the key of a kind of record, such as `resources.policies.name`. */
  readonly nameKey: string;
  /** Goes with the request; keeps a whole record apart from the row that a list put into the cache under the same id. */
  readonly meta?: Record<string, unknown>;
  readonly children: ReactNode;
}

const onError = () => undefined;

function WhenThere({ nameKey, children }: Pick<RecordPageProps, 'nameKey' | 'children'>) {
  const translate = useTranslate();
  const { record, error, refetch } = useShowContext<RaRecord>();
  if (record !== undefined) {
    return children;
  }
  return (
    <>
      <PageTitle text={translate(nameKey, { smart_count: 1 })} />
      {error === null || error === undefined ? (
        <LinearProgress aria-label={translate('general.loading')} />
      ) : (
        <LoadFailure error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}

export function RecordPage({ nameKey, meta, children }: RecordPageProps) {
  return (
    <ShowBase queryOptions={meta === undefined ? { onError } : { onError, meta }}>
      <WhenThere nameKey={nameKey}>{children}</WhenThere>
    </ShowBase>
  );
}
