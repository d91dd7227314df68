/** Why a step is asked at all: folded away behind one key, for whoever wants to know or has to explain it to a customer. */
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, Button, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { checkType, type CheckCode } from '@desk/shared/catalogue/checkTypes';
import type { Renewal } from '@desk/shared/checks/check';
import { useShortcut } from '../ui/shortcuts';
import { KeyAfter } from './KeyHint';
import { useLanguage } from './useLanguage';

interface WhyAskedProps {
  /** The check whose rule it is; of a difference, the check that it belongs to. */
  readonly code: CheckCode;
  /** Null where no check of the case is asked, only its rule. */
  readonly renewal: Renewal | null;
}

const KEY = 'w';

export function WhyAsked({ code, renewal }: WhyAskedProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const toggle = () => setOpen((was) => !was);
  useShortcut(KEY, 'checkWork.whyKey', toggle);
  const { title, source } = checkType(code);
  return (
    <Box>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-keyshortcuts={KEY}
        onClick={toggle}
        endIcon={<ExpandMore aria-hidden sx={isOpen ? { transform: 'rotate(180deg)' } : {}} />}
        sx={{ ml: -0.5, py: 0 }}
      >
        {translate('checkWork.why')}
        <KeyAfter keys={KEY} />
      </Button>
      <Box id={id} hidden={!isOpen} sx={{ borderLeft: 3, borderColor: 'divider', pl: 1 }}>
        <Typography variant="body2">
          {renewal === null
            ? translate('checkWork.whyCompared', { code, title: title[language] })
            : translate(`checkWork.whyAsked.${renewal}`)}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {translate('checkWork.source', { source: source[language] })}
        </Typography>
      </Box>
    </Box>
  );
}
