/** Notes on the wire. */
import { z } from 'zod';
import { NOTE_MAX } from '../application/caseNote';

/** Whom it names is read from the text itself, so that the two cannot differ. */
export const writeNoteSchema = z.strictObject({ text: z.string().trim().min(1).max(NOTE_MAX) });
