import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Predictions } from '../../policy/measuring.ts'
import { tableProblem } from '../problem.ts'

/** Usual names of columns, without case, blanks and signs; the first that is there is meant. */
const USUAL = {
  label: ['label', 'labels', 'ytrue', 'target', 'actual', 'truth', 'groundtruth', 'outcome', 'y'],
  score: ['score', 'scores', 'yscore', 'probability', 'proba', 'prob', 'yprob', 'yproba', 'predproba', 'p'],
  prediction: ['prediction', 'predictions', 'predicted', 'pred', 'preds', 'ypred', 'yhat', 'predictedlabel'],
  id: ['id', 'rowid', 'uuid', 'key', 'docid', 'exampleid', 'sampleid'],
  weight: ['weight', 'weights', 'sampleweight'],
} as const

/**
 * The columns of a table nobody declared: those given, and for the rest those with usual names. An empty label and
 * columns that are null are to be found. A policy never guesses; this is for a first look.
 */
export function guessedColumns(names: readonly string[], given: Predictions): Result<Predictions, Diagnostic> {
  const find = (role: keyof typeof USUAL): string | null => {
    const usual = USUAL[role].flatMap((name) => names.find((other) => bare(other) === name) ?? [])
    return usual[0] ?? null
  }
  const label = given.label === '' ? find('label') : given.label
  const said = given.score !== null || given.prediction !== null
  const score = said ? given.score : find('score')
  const prediction = said ? given.prediction : find('prediction')
  if (label === null || (score === null && prediction === null)) {
    return err(notFound(label === null ? 'label' : 'score', names, given.file))
  }
  const id = given.id ?? find('id')
  const weight = given.weight ?? find('weight')
  return ok({ ...given, label, score, prediction, id, weight })
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

function notFound(role: 'label' | 'score', names: readonly string[], file: string): Diagnostic {
  const shown = names.slice(0, 20).join(', ')
  const more = names.length > 20 ? ` and ${names.length - 20} more` : ''
  return tableProblem(file, {
    code: 'table/missing-column',
    message: `no column has a usual name for the ${role}; there are ${shown}${more}`,
    hint: role === 'label' ? 'Name it: --label COLUMN' : 'Name it: --score COLUMN, or --prediction COLUMN',
  })
}
