/** A reason as it is sent and kept. */
import { z } from 'zod';
import { REASON } from './reason';

export const reasonShape = z.string().trim().min(REASON.least).max(REASON.most);
