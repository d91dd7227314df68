/** Hands in files one by one, so that each gets its own answer and one refusal stops no other. */
import { useRef, useState } from 'react';
import { useDataProvider, useRefresh, useTranslate } from 'react-admin';
import type { ReceivedFile } from '@desk/shared/contract/mailRoom';
import { problemOf } from '../../providers/problem';
import type { DeskDataProvider } from '../../providers/dataProvider';

export interface HandedIn {
  readonly key: number;
  readonly fileName: string;
  /** Null while it is on its way. */
  readonly answer: ReceivedFile | null;
  /** A sentence when the request itself failed. */
  readonly failure: string | null;
}

export interface HandIn {
  readonly files: readonly HandedIn[];
  readonly handIn: (receivedOn: string, files: readonly File[]) => void;
}

export function useHandIn(): HandIn {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const refresh = useRefresh();
  const translate = useTranslate();
  const [files, setFiles] = useState<readonly HandedIn[]>([]);
  const count = useRef(0);
  const line = useRef(Promise.resolve());

  const sendOne = async (key: number, receivedOn: string, file: File) => {
    const settle = (changes: Partial<HandedIn>) =>
      setFiles((before) => before.map((one) => (one.key === key ? { ...one, ...changes } : one)));
    try {
      const [answer] = await dataProvider.receiveBatch(receivedOn, [file]);
      settle(answer === undefined ? { failure: translate('intake.tray.failed') } : { answer });
      refresh();
    } catch (error) {
      const refusal = problemOf(error)?.code ?? null;
      const sentence = error instanceof Error && error.message !== '' ? error.message : 'intake.tray.failed';
      settle({
        failure: refusal === null ? translate(sentence, { _: sentence }) : null,
        answer: refusal === null ? null : { fileName: file.name, batchId: null, isKnown: false, refusal },
      });
    }
  };
  const handIn: HandIn['handIn'] = (receivedOn, chosen) => {
    const added = chosen.map((file) => ({ key: (count.current += 1), file }));
    setFiles((before) => [
      ...added.map(({ key, file }) => ({ key, fileName: file.name, answer: null, failure: null })),
      ...before,
    ]);
    for (const { key, file } of added) {
      line.current = line.current.then(() => sendOne(key, receivedOn, file));
    }
  };
  return { files, handIn };
}
