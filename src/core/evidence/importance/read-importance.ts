import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { SourceFile } from '../../base/source.ts'
import { diagnose, excerpt } from '../../document/problem.ts'
import type { Problem } from '../../document/problem.ts'
import { readDocument } from '../../document/read.ts'
import { textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { placeIn } from '../place.ts'
import type { ImportanceList, StatedImportance } from './importance-list.ts'
import { unsignedWords } from './importance-words.ts'
import { pairsInTable, pairsInTree } from './stated-pairs.ts'
import type { StatedPair } from './stated-pairs.ts'

/** So many problems of a file are told at once. */
const MOST_PROBLEMS = 5

/** More features than this nobody compares, and ranking them would take seconds. */
const MOST_FEATURES = 100_000

/**
 * Feature importances or a SHAP summary: a mapping of names to numbers; records with a name and a value; lists of names
 * and of values side by side, or of rows of values (then each is the mean size over the rows); any of them under a key
 * such as `feature_importances`; or a CSV of two columns, or with a header that names both. Names must be distinct
 * and values finite; below 0 only where the measure may be. Nothing is guessed: what is not one of these is refused.
 */
export function readImportance(file: SourceFile): Result<ImportanceList, readonly Diagnostic[]> {
  const document = readDocument(file)
  if (!document.ok) return document
  const { root, syntax } = document.value
  const stated = syntax === 'csv' ? pairsInTable(root) : pairsInTree(root)
  if (stated.kind === 'problem') return err([diagnose(file, stated.problem)])
  if (stated.pairs.length === 0) {
    return err([diagnose(file, { code: 'evidence/no-measurement', at: root.at, message: 'lists no feature' })])
  }
  if (stated.pairs.length > MOST_FEATURES) {
    const message = `lists more than ${MOST_FEATURES} features`
    return err([diagnose(file, { code: 'document/too-many-values', at: root.at, message })])
  }
  const place = placeIn(document.value)
  const seen = new Set<string>()
  const problems: Problem[] = []
  const features: StatedImportance[] = []
  for (const pair of stated.pairs) {
    const name = typeof pair.name === 'string' ? pair.name : nameOf(pair.name)
    const problem = nameProblem(name, seen, pair) ?? valueProblem(name ?? '', pair, stated.measure)
    if (problem !== null) problems.push(problem)
    if (problems.length === MOST_PROBLEMS) break
    if (name === null || problem !== null) continue
    features.push({ name, value: valueOf(pair), at: place(pair.at) })
  }
  if (problems.length > 0) return err(problems.map((problem) => diagnose(file, problem)))
  return ok({ features, measure: stated.measure, signed: features.some(({ value }) => value < 0) })
}

function nameOf(node: Node): string | null {
  return textOf(node) ?? null
}

/** The value of a feature; of several, the mean of their sizes. */
function valueOf({ values }: StatedPair): number {
  const [only] = values
  if (values.length === 1) return numberIn(only) ?? 0
  let sum = 0
  for (const value of values) sum += Math.abs(numberIn(value) ?? 0) / values.length
  return sum
}

function numberIn(node: Node | undefined): number | null {
  const value = node?.kind === 'number' ? Number(node.text) : NaN
  return Number.isFinite(value) ? value : null
}

function nameProblem(name: string | null, seen: Set<string>, { at }: StatedPair): Problem | null {
  if (name === null || name === '') {
    return { code: 'evidence/malformed', at: at.at, message: 'a feature has no name' }
  }
  if (seen.has(name)) {
    const message = `there are two features named "${excerpt(name)}"`
    return { code: 'document/duplicate-key', at: at.at, message, hint: 'Keep one of the two' }
  }
  seen.add(name)
  return null
}

function valueProblem(name: string, { values, at }: StatedPair, measure: string | null): Problem | null {
  const wrong = values.find((value) => numberIn(value) === null)
  const malformed = (found: Node | undefined, said: string): Problem => {
    const message = `the importance of "${excerpt(name)}" ${said}`
    return { code: 'evidence/malformed', at: (found ?? at).at, message }
  }
  if (values.length === 0 || values.some((value) => value === undefined)) return malformed(undefined, 'is missing')
  if (wrong !== undefined) return malformed(wrong, `is ${described(wrong)}, expected a finite number`)
  const [only] = values
  const negative = values.length === 1 && (numberIn(only) ?? 0) < 0 && unsignedWords.has((measure ?? '').toLowerCase())
  return negative ? malformed(only, `is below 0, which ${excerpt(measure ?? '')} can't be`) : null
}

function described(node: Node): string {
  const text = textOf(node)
  if (node.kind === 'null') return 'empty'
  return text === undefined ? `a ${node.kind}` : `"${excerpt(text)}"`
}
