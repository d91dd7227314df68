/** Keeps what was typed for a new account until it is saved. */
import { useEffect, useEffectEvent } from 'react';
import { FormDataConsumer } from 'react-admin';
import type { KeptDraft } from '../flow/keptDrafts';

/** What is kept of a new account. */
export const NEW_ACCOUNT = { name: '', username: '', role: '', email: '' };
export type NewAccount = typeof NEW_ACCOUNT;

type Typed = Partial<Readonly<Record<keyof NewAccount, unknown>>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function Note({ typed, kept }: { readonly typed: Typed; readonly kept: KeptDraft<NewAccount> }) {
  const next = {
    name: textOf(typed.name),
    username: textOf(typed.username),
    role: textOf(typed.role),
    email: textOf(typed.email),
  };
  const note = useEffectEvent(() => kept.change(() => next));
  const text = JSON.stringify(next);
  useEffect(() => note(), [text]);
  return null;
}

export function KeepTyped({ kept }: { readonly kept: KeptDraft<NewAccount> }) {
  return <FormDataConsumer<Typed>>{({ formData }) => <Note typed={formData} kept={kept} />}</FormDataConsumer>;
}
