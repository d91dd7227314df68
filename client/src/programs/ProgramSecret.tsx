/** The key of a program, this once. */
import { useTranslate } from 'react-admin';
import { SecretDialog } from '../ui/SecretDialog';

export function ProgramSecret({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const translate = useTranslate();
  return (
    <SecretDialog
      secret={secret}
      title={translate('programs.secretTitle')}
      help={translate('programs.secretHelp')}
      label={translate('programs.secret')}
      onClose={onClose}
    />
  );
}
