/** Decides whether this person may print letters; everybody else reads the manifests. */
import { useCanAccess } from 'react-admin';

export function useMayPrint(): boolean {
  const { canAccess } = useCanAccess({ resource: 'print-runs', action: 'edit' });
  return canAccess === true;
}
