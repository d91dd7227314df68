/** The data of a case as the customer sent it: company, signers and persons, a card each. */
import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationPerson, Signer } from '@desk/shared/application/application';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { addressLine } from '@desk/shared/language/address';
import { formatDay } from '../../flow/days';
import { fullName } from '../../flow/people';
import { useLanguage } from '../../flow/useLanguage';

type Fact = readonly [name: string, value: ReactNode];

interface CardProps {
  readonly title: string;
  readonly facts: readonly Fact[];
}

function Card({ title, facts }: CardProps) {
  const translate = useTranslate();
  return (
    <Paper component="section" variant="outlined" sx={{ p: 1.5 }}>
      <Typography component="h3" variant="subtitle2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box
        component="dl"
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(6rem, 2fr) 3fr', columnGap: 2, rowGap: 0.25, m: 0 }}
      >
        {facts
          .filter(([, value]) => value !== '' && value !== null)
          .map(([name, value]) => (
            <Box key={name} sx={{ display: 'contents' }}>
              <Typography component="dt" variant="body2" color="text.secondary">
                {translate(`bench.data.${name}`)}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {value}
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
    ['companyName', record.companyName],
    ['legalForm', record.legalForm],
    ['kvkNumber', record.kvkNumber],
    ['establishmentNumber', record.establishmentNumber],
    ['address', addressLine(record.address, language)],
    ['targetServices', record.targetServices.join(', ')],
    ['registrationNumber', record.registrationNumber],
    ['frontOfficeId', record.frontOfficeId],
  ];
  return <Card title={translate('bench.card.company')} facts={facts} />;
}

function SignerCard({ signer }: { readonly signer: Signer }) {
  const translate = useTranslate();
  const language = useLanguage();
  const facts: readonly Fact[] = [
    ['initials', signer.initials],
    ['birthDate', formatDay(signer.birthDate, language)],
    ['position', signer.position],
    ['authority', translate(`vocabulary.authority.${signer.authority}`)],
  ];
  return <Card title={`${translate('vocabulary.checkSubject.signer')}: ${fullName(signer)}`} facts={facts} />;
}

function PersonCard({ person }: { readonly person: ApplicationPerson }) {
  const translate = useTranslate();
  const language = useLanguage();
  const facts: readonly Fact[] = [
    ['meansNumber', person.meansNumber],
    ['currentLevel', person.currentLevel],
    ['initials', person.initials],
    ['birthDate', formatDay(person.birthDate, language)],
    ['email', person.email],
    ['mobile', person.mobile],
    ['employed', translate(person.employed ? 'general.yes' : 'general.no')],
    ['outcome', translate(`vocabulary.personOutcome.${person.outcome}`)],
  ];
  return <Card title={`${translate(`vocabulary.personRole.${person.role}`)}: ${fullName(person)}`} facts={facts} />;
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
