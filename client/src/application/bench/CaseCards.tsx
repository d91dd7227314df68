/** The data of a case as the customer sent it: company, signers and persons, a card each. */
import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ApplicationPerson, Signer } from '@desk/shared/application/application';
import { COMPANY_FIELDS } from '@desk/shared/application/fields/companyFields';
import { namesWith } from '@desk/shared/application/fields/field';
import { PERSON_FIELDS } from '@desk/shared/application/fields/personFields';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { factsOf, type Fact } from '../../flow/fieldText';
import { fullName } from '../../flow/people';
import { Masked } from '../../flow/Masked';
import type { Revealable } from '../../flow/RevealDialog';
import { useLanguage } from '../../flow/useLanguage';

/** The title of a card says the name, and of a person the role. */
const IN_TITLE: readonly string[] = [...namesWith(PERSON_FIELDS, 'inName'), 'role'];
const COMPANY_NAMES = namesWith(COMPANY_FIELDS, 'declared');
const SIGNER_NAMES = namesWith(PERSON_FIELDS, 'signed').filter((name) => !IN_TITLE.includes(name));
const PERSON_NAMES = namesWith(PERSON_FIELDS, 'declared').filter((name) => !IN_TITLE.includes(name));

interface CardProps {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** Of whom what is masked can be shown. */
  readonly of?: Revealable;
}

function Card({ title, facts, of }: CardProps) {
  return (
    <Paper component="section" variant="outlined" sx={{ p: 1.5 }}>
      <Typography component="h3" variant="subtitle2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box
        component="dl"
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(min-content, 2fr) 3fr', columnGap: 2, rowGap: 0.25, m: 0 }}
      >
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <Box key={label} sx={{ display: 'contents' }}>
              <Typography component="dt" variant="body2" color="text.secondary">
                {label}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {of === undefined ? value : <Masked value={value} {...of} />}
              </Typography>
            </Box>
          ))}
      </Box>
    </Paper>
  );
}

function CompanyCard({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const facts: readonly Fact[] = [
    ...factsOf(COMPANY_FIELDS, record, COMPANY_NAMES, { language, translate }),
    [translate('bench.data.targetServices'), record.targetServices.join(', ')],
    [translate('bench.data.frontOfficeId'), record.frontOfficeId],
  ];
  return <Card title={translate('bench.card.company')} facts={facts} />;
}

function SignerCard({ signer }: { readonly signer: Signer }) {
  const translate = useTranslate();
  const language = useLanguage();
  const facts = factsOf(PERSON_FIELDS, signer, SIGNER_NAMES, { language, translate });
  const name = fullName(signer);
  const of = { personId: signer.id, name };
  return <Card title={`${translate('vocabulary.checkSubject.signer')}: ${name}`} facts={facts} of={of} />;
}

function PersonCard({ person }: { readonly person: ApplicationPerson }) {
  const translate = useTranslate();
  const language = useLanguage();
  const facts: readonly Fact[] = [
    ...factsOf(PERSON_FIELDS, person, PERSON_NAMES, { language, translate }),
    [translate('bench.data.currentLevel'), person.currentLevel ?? ''],
    [translate('bench.data.outcome'), translate(`vocabulary.personOutcome.${person.outcome}`)],
  ];
  const name = fullName(person);
  const of = { personId: person.id, name };
  return <Card title={`${translate(`vocabulary.personRole.${person.role}`)}: ${name}`} facts={facts} of={of} />;
}

export function CaseCards({ record }: { readonly record: ApplicationDetail }) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(min(20rem, 100%), 1fr))' }}>
      <CompanyCard record={record} />
      {record.signers.map((signer) => (
        <SignerCard key={signer.id} signer={signer} />
      ))}
      {record.persons.map((person) => (
        <PersonCard key={person.id} person={person} />
      ))}
    </Box>
  );
}
