import { binomialProbability } from './binomial.ts'

/** `drawn` of `marked` + `unmarked` things, without putting back. */
export type Draw = { readonly marked: number; readonly unmarked: number; readonly drawn: number }

/** The probability that `k` of those drawn are marked, from three binomial ones (Loader 2000). */
export function hypergeometric(k: number, { marked, unmarked, drawn }: Draw): number {
  const all = marked + unmarked
  if (all === 0) return k === 0 ? 1 : 0
  const p = drawn / all
  const of = binomialProbability(k, { n: marked, p }) * binomialProbability(drawn - k, { n: unmarked, p })
  return of === 0 ? 0 : of / binomialProbability(drawn, { n: all, p })
}

/** How many times as likely k + 1 is as k; 0 at the last possible k, and without end below the first. */
export function rise(k: number, { marked, unmarked, drawn }: Draw): number {
  return ((marked - k) * (drawn - k)) / ((k + 1) * (unmarked - drawn + k + 1))
}
