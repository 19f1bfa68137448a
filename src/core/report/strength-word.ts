import type { Strength } from '../evaluate/verdict.ts'

/** What each strength of evidence is called. */
export const STRENGTH_WORD: Readonly<Record<Strength, string>> = {
  E0: 'asserted',
  E1: 'documented',
  E2: 'cross-checked',
  E3: 'measured',
  E4: 'signed',
  E5: 'approved',
}
