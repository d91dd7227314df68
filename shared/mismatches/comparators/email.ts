/** Decides when two e-mail addresses are one value: the domain has several spellings, the part before the @ is exact. */
import { compareUnder } from './comparison';
import { otherCapitals } from './kinds/capitals';
import { emailAlias, otherDomain } from './kinds/emailParts';
import { probableSlip } from './kinds/probableSlip';
import { emailDomainCase } from './rules/emailDomainCase';
import { emailDomainScript } from './rules/emailDomainScript';
import { emailTrailingDot } from './rules/emailTrailingDot';
import { outerSpacing } from './rules/spacing';
import { domainUnicodeForm } from './rules/unicodeForm';

export const compareEmail = compareUnder(
  [outerSpacing, domainUnicodeForm, emailDomainCase, emailTrailingDot, emailDomainScript],
  [otherCapitals, emailAlias, probableSlip, otherDomain],
);
