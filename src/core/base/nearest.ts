import { byCodeUnit } from './order.ts'

/**
 * The known name a typo was probably meant to be: least Damerau–Levenshtein distance (optimal string alignment),
 * at most a third of the longer name; null when nothing is that near. A difference in case costs a tenth of an edit.
 */
export function nearest(name: string, known: readonly string[]): string | null {
  let best: string | null = null
  let least = Infinity
  for (const candidate of known.toSorted(byCodeUnit)) {
    if (candidate === name || candidate.length > 200 || name.length > 200) continue
    const limit = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3))
    const distance = edits(name, candidate)
    if (distance <= limit && distance < least) {
      best = candidate
      least = distance
    }
  }
  return best
}

function edits(a: string, b: string): number {
  let twoBack: number[] = []
  let oneBack = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = substitution(a.charAt(i - 1), b.charAt(j - 1))
      let value = Math.min((oneBack[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (oneBack[j - 1] ?? 0) + cost)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) value = Math.min(value, (twoBack[j - 2] ?? 0) + 1)
      row.push(value)
    }
    twoBack = oneBack
    oneBack = row
  }
  return oneBack[b.length] ?? 0
}

function substitution(a: string, b: string): number {
  if (a === b) return 0
  return a.toLowerCase() === b.toLowerCase() ? 0.1 : 1
}
