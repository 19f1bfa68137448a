import type { SliceSearch } from '../../measure/measured.ts'
import { count, grouped, join, name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { shortNumber, shortP } from './short-number.ts'

const MOST = 5

/** What a search for the worst slices found, and among how many: what was searched is part of what was found. */
export function searchWords({ metric, searched, minRows, found }: SliceSearch): Phrase {
  const among = say`Of ${words(count(searched, 'slice'))} with at least ${words(count(minRows, 'row'))}`
  if (searched === 0) return say`No slice has ${words(count(minRows, 'row'))}, so none was searched`
  if (found.length === 0) {
    return say`${among}, none became worse in ${name(metric)} by more than chance explains`
  }
  const shown = found.slice(0, MOST).map(({ slice, n, worse, adjustedP }) => {
    const p = quote(shortP(String(adjustedP)))
    return say`${name(slice.name)} (${words(count(n, 'row'))}, mean loss ${quote(signed(worse))}, p ${p})`
  })
  const became = say`${among}, ${words(grown(found.length))} worse in ${name(metric)}`
  return say`${became}, adjusted for having searched them all: ${join(shown, found.length - MOST)}`
}

function grown(slices: number): string {
  return slices === 1 ? 'one became' : `${grouped(slices)} became`
}

function signed(worse: number): string {
  return worse > 0 ? `+${shortNumber(worse)}` : shortNumber(worse)
}
