import type { SharedClasses } from './shared-classes.ts'
import type { Predictions } from '../../policy/measuring.ts'

/** What is measured of a table whether a rule asks or not, by the names policies use; the first is the one sliced by default. */
export function usualMetrics(declared: Predictions, { texts, positive }: SharedClasses): readonly string[] {
  if (declared.query !== null) return ['ndcg@10', 'mrr', 'map', 'recall@10']
  if (texts === null || declared.task === 'regression') {
    return ['mae', 'rmse', 'r2', 'bias', 'mape', 'smape', 'medae']
  }
  const scores = declared.score !== null && positive !== null
  const ranked = scores ? ['roc_auc', 'pr_auc', 'log_loss', 'brier', 'ece', 'ks'] : []
  if (texts.length <= 2 && positive !== null) return [...ranked, ...TWO_CLASSES, ...costly(declared)]
  return ['accuracy', 'balanced_accuracy', 'f1_macro', 'f1_weighted', 'precision_macro', 'recall_macro', 'mcc']
}

const TWO_CLASSES = [
  'accuracy',
  'balanced_accuracy',
  'precision',
  'recall',
  'specificity',
  'f1',
  'mcc',
  'selection_rate',
] as const

function costly({ costs }: Predictions): readonly string[] {
  return costs === null ? [] : ['cost']
}
