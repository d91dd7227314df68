/** The letter that is being filled in: what the hand scanner does to it, what happens when it is saved, and what was saved last. */
import { useCallback, useState } from 'react';
import { useDataProvider, useRedirect, useTranslate } from 'react-admin';
import { isValidCaseNumber, normaliseNumber } from '@desk/shared/application/caseNumber';
import type { RegisteredLetter } from '@desk/shared/contract/operations';
import type { DeskDataProvider } from '../providers/dataProvider';
import { useKeptDraft, useKeptFiles } from '../flow/keptDrafts';
import { letterProblems, nextLetter, toFields, type LetterDraft } from './letterDraft';
import { useCaseLookup, type CaseLookup } from './useCaseLookup';
import { useHandScanner, type Scan } from './useHandScanner';

export type Afterwards = 'openCase' | 'nextLetter';

export interface SavedLetter {
  readonly number: string;
  readonly caseNumber: string;
  readonly company: string;
  readonly awaitsScan: boolean;
}

interface Sending {
  readonly isBusy: boolean;
  readonly refusal: string | null;
  readonly send: (draft: LetterDraft, version: number | undefined) => Promise<RegisteredLetter | null>;
}

/** Sends a letter; a refusal keeps everything that was filled in and says why. */
function useSending(): Sending {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const translate = useTranslate();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send: Sending['send'] = async (draft, version) => {
    setBusy(true);
    setRefusal(null);
    try {
      return await dataProvider.registerMail(toFields(draft, version), draft.files);
    } catch (error) {
      setRefusal(error instanceof Error && error.message !== '' ? error.message : translate('intake.notRegistered'));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, refusal, send };
}

function savedLetter({ number }: RegisteredLetter, draft: LetterDraft, lookup: CaseLookup): SavedLetter {
  const company = lookup.state === 'found' ? lookup.row.companyName : '';
  return { number, caseNumber: normaliseNumber(draft.number), company, awaitsScan: draft.files.length === 0 };
}

/** What was typed by the scanner is taken out; another number than that of the letter in hand is never put in its place. */
function useScans(draft: LetterDraft, change: (changes: Partial<LetterDraft>) => void) {
  const [scans, setScans] = useState(0);
  const [otherScanned, setOther] = useState<string | null>(null);
  useHandScanner(
    () => draft,
    ({ number, before, focused }: Scan<LetterDraft>) => {
      const inHand = normaliseNumber(before.number);
      const isInNumberField = focused?.hasAttribute('data-case-number') === true;
      if (!isInNumberField && isValidCaseNumber(inHand) && inHand !== number) {
        change(before);
        setOther(number);
      } else {
        change({ ...before, number });
        setOther(null);
        setScans(scans + 1);
      }
    },
  );
  return { scans, otherScanned, forgetOther: () => setOther(null) };
}

/** What is filled in, kept until it is saved: the fields in the tab, the scans as long as the page stands. */
function useDraft(today: string) {
  const { files: _none, ...blank } = nextLetter(today);
  const scans = useKeptFiles('letter');
  const { choose } = scans;
  const kept = useKeptDraft('letter', blank);
  const { change: changeKept } = kept;
  const change = useCallback(
    ({ files: chosen, ...fields }: Partial<LetterDraft>) => {
      if (chosen !== undefined) {
        choose(chosen);
      }
      changeKept((before) => ({ ...before, ...fields }));
    },
    [changeKept, choose],
  );
  const begin = () => {
    scans.reset();
    kept.reset();
  };
  const draft: LetterDraft = { ...kept.value, files: scans.files };
  return {
    draft,
    change,
    kept: { isRestored: kept.isRestored || scans.isRestored, reset: begin },
    forget: () => {
      scans.reset();
      kept.forget();
    },
  };
}

/** @param today the day in Amsterdam */
export function useLetter(today: string) {
  const { draft, change, kept, forget } = useDraft(today);
  const [wasTried, setTried] = useState(false);
  const [letterCount, setLetterCount] = useState(0);
  const [saved, setSaved] = useState<SavedLetter | null>(null);
  const redirect = useRedirect();
  const { isBusy, refusal, send } = useSending();
  const lookup = useCaseLookup(draft.number);
  const { scans, otherScanned, forgetOther } = useScans(draft, change);
  const save = async (afterwards: Afterwards) => {
    setTried(true);
    if (isBusy || letterProblems(draft, today).length > 0) {
      return;
    }
    const letter = await send(draft, lookup.state === 'found' ? lookup.row.version : undefined);
    if (letter === null) {
      return;
    }
    setSaved(savedLetter(letter, draft, lookup));
    change(nextLetter(today, draft));
    forget();
    if (afterwards === 'openCase') {
      redirect('show', 'applications', letter.applicationId);
      return;
    }
    setTried(false);
    forgetOther();
    setLetterCount(letterCount + 1);
  };
  const problems = wasTried ? letterProblems(draft, today) : [];
  const tell = () => setTried(true);
  return {
    draft,
    change,
    kept,
    problems,
    tell,
    lookup,
    save,
    isBusy,
    refusal,
    letterCount,
    saved,
    scans,
    otherScanned,
  };
}
