/** One's own certificates for identity checks, for whoever records such checks: until when they count. */
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { DeskDataProvider } from '../providers/dataProvider';
import { CertificateList } from '../ui/CertificateList';
import { PagePart } from '../ui/PagePart';

export function CertificatePart() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data } = useQuery({ queryKey: ['ownCertificates'], queryFn: () => dataProvider.ownCertificates() });
  return data?.isOfUse === true ? (
    <PagePart title={translate('certificates.title')}>
      <CertificateList of={data} />
    </PagePart>
  ) : null;
}
