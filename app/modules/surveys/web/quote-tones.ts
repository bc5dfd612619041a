import type { Tone } from '#ui/status-tag.tsx';
import type { QuoteState } from '../domain/quote.ts';

export const quoteTones: Readonly<Record<QuoteState, Tone>> = {
  proposed: 'info',
  'consented-anonymous': 'success',
  'consented-named': 'success',
  declined: 'neutral',
  withdrawn: 'warning',
};
