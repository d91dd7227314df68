/** "’t Hof", "‘t Hof" and "'t Hof": keyboards and word processors write the same apostrophe in several ways. */
import type { FormattingRule } from '../comparison';

export const apostropheForm: FormattingRule = {
  reason: 'apostropheForm',
  normalise: (text) => text.replace(/[\u2018\u2019\u201b\u02bc\u0060\u00b4]/g, "'"),
};
