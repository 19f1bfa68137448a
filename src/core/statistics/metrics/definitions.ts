import type { MetricDefinition, MetricId } from './metric-definition.ts'

/** A metric before its parameters. `names` are aliases; the first is the usual name and the stem of the written one. */
export type DefinitionRow = Omit<MetricDefinition, 'id' | 'name' | 'aliases' | 'parameters'> & {
  readonly id: MetricId
  readonly names: readonly string[]
  /** What a name may add to the stem. */
  readonly takes: 'nothing' | 'average' | 'beta' | 'share' | 'cutoff' | 'bins' | 'alpha'
  /** Bins of about equally many rows. */
  readonly equalMass?: true
}

const score = { task: 'scores', least: 0, greatest: 1, needsProbability: false, takes: 'nothing' } as const
const classes = { task: 'classes', least: 0, greatest: 1, needsProbability: false, takes: 'nothing' } as const
const values = { task: 'values', least: 0, greatest: null, needsProbability: false, takes: 'nothing' } as const
const ranking = {
  task: 'ranking',
  least: 0,
  greatest: 1,
  needsProbability: false,
  takes: 'cutoff',
  kind: 'mean',
} as const
const ratio = { ...classes, takes: 'average', kind: 'count-based', direction: 'higher' } as const
const share = { ...classes, takes: 'average', kind: 'proportion' } as const
const top = { ...score, takes: 'share', kind: 'resampled', direction: 'higher' } as const
const higher = { direction: 'higher' } as const
const lower = { direction: 'lower' } as const
const mean = { kind: 'mean' } as const
const resampled = { kind: 'resampled' } as const
const binned = { ...score, ...lower, ...resampled, needsProbability: true, takes: 'bins' } as const
/** Best at 1 and at 0: neither direction is better as such. */
const recalibrated = {
  ...score,
  ...resampled,
  needsProbability: true,
  direction: null,
  least: null,
  greatest: null,
} as const

/** Every metric that is measured here, once. */
export const definitionRows: readonly DefinitionRow[] = [
  {
    ...score,
    ...higher,
    id: 'roc_auc',
    kind: 'auc',
    names: ['roc_auc', 'auc', 'auroc', 'auc_roc', 'rocauc', 'roc_auc_score', 'area_under_roc_curve'],
  },
  { ...score, ...higher, id: 'gini', kind: 'auc', least: -1, names: ['gini'] },
  {
    ...score,
    ...higher,
    ...resampled,
    id: 'pr_auc',
    names: ['pr_auc', 'auprc', 'aucpr', 'auc_pr', 'average_precision', 'average_precision_score'],
  },
  {
    ...score,
    ...lower,
    ...mean,
    id: 'log_loss',
    greatest: null,
    needsProbability: true,
    names: ['log_loss', 'logloss', 'cross_entropy', 'cross_entropy_loss'],
  },
  {
    ...score,
    ...lower,
    ...mean,
    id: 'brier',
    needsProbability: true,
    names: ['brier', 'brier_score', 'brier_score_loss'],
  },
  { ...binned, id: 'ece', names: ['ece', 'expected_calibration_error'] },
  {
    ...binned,
    id: 'ece',
    equalMass: true,
    names: ['ece_mass', 'adaptive_ece', 'ada_ece', 'expected_calibration_error_mass'],
  },
  { ...binned, id: 'mce', names: ['mce', 'maximum_calibration_error'] },
  { ...binned, id: 'mce', equalMass: true, names: ['mce_mass', 'maximum_calibration_error_mass'] },
  { ...binned, id: 'rmsce', names: ['rmsce', 'root_mean_square_calibration_error'] },
  { ...binned, id: 'rmsce', equalMass: true, names: ['rmsce_mass'] },
  { ...recalibrated, id: 'calibration_slope', names: ['calibration_slope'] },
  { ...recalibrated, id: 'calibration_intercept', names: ['calibration_intercept', 'calibration_in_the_large'] },
  {
    ...score,
    ...higher,
    ...resampled,
    id: 'ks',
    names: ['ks', 'ks_statistic', 'ks_stat', 'kolmogorov_smirnov'],
  },
  { ...top, id: 'recall_at_share', names: ['recall', 'sensitivity'] },
  { ...top, id: 'precision_at_share', names: ['precision'] },
  { ...top, id: 'lift_at_share', greatest: null, names: ['lift'] },
  {
    ...classes,
    ...higher,
    id: 'accuracy',
    kind: 'proportion',
    names: ['accuracy', 'acc', 'accuracy_score', 'top_1_accuracy', 'top1_accuracy'],
  },
  {
    ...classes,
    ...lower,
    id: 'error_rate',
    kind: 'proportion',
    names: ['error_rate', 'misclassification_rate', 'zero_one_loss'],
  },
  {
    ...classes,
    ...higher,
    id: 'balanced_accuracy',
    kind: 'count-based',
    names: ['balanced_accuracy', 'balanced_accuracy_score'],
  },
  { ...ratio, id: 'precision', names: ['precision', 'precision_score', 'ppv', 'positive_predictive_value'] },
  { ...share, ...higher, id: 'recall', names: ['recall', 'recall_score', 'sensitivity', 'tpr', 'true_positive_rate'] },
  { ...share, ...higher, id: 'specificity', names: ['specificity', 'tnr', 'true_negative_rate', 'selectivity'] },
  { ...ratio, id: 'npv', names: ['npv', 'negative_predictive_value'] },
  { ...share, ...lower, id: 'fpr', names: ['fpr', 'false_positive_rate'] },
  { ...share, ...lower, id: 'fnr', names: ['fnr', 'false_negative_rate'] },
  { ...ratio, id: 'fbeta', names: ['f1', 'f1_score', 'f_score', 'fscore', 'f_measure'] },
  { ...ratio, id: 'fbeta', takes: 'beta', names: ['fbeta'] },
  { ...ratio, id: 'jaccard', names: ['jaccard', 'jaccard_score', 'iou'] },
  { ...share, direction: null, id: 'selection_rate', names: ['selection_rate'] },
  {
    ...classes,
    ...higher,
    id: 'mcc',
    kind: 'count-based',
    least: -1,
    names: ['mcc', 'matthews_corrcoef', 'matthews_correlation'],
  },
  {
    ...classes,
    ...higher,
    id: 'cohen_kappa',
    kind: 'count-based',
    least: -1,
    names: ['cohen_kappa', 'kappa', 'cohen_kappa_score'],
  },
  { ...classes, ...lower, ...mean, id: 'cost', least: null, greatest: null, names: ['cost', 'mean_cost'] },
  { ...values, ...lower, ...mean, id: 'rmse', names: ['rmse', 'root_mean_squared_error'] },
  { ...values, ...lower, ...mean, id: 'mse', names: ['mse', 'mean_squared_error'] },
  { ...values, ...lower, ...mean, id: 'mae', names: ['mae', 'mean_absolute_error'] },
  { ...values, ...lower, ...resampled, id: 'medae', names: ['medae', 'median_absolute_error'] },
  { ...values, ...lower, ...resampled, id: 'max_error', names: ['max_error'] },
  { ...values, ...lower, ...mean, id: 'mape', names: ['mape', 'mean_absolute_percentage_error'] },
  { ...values, ...lower, ...mean, id: 'smape', greatest: 2, names: ['smape'] },
  { ...values, ...higher, ...resampled, id: 'r2', least: null, greatest: 1, names: ['r2', 'r2_score', 'r_squared'] },
  {
    ...values,
    ...higher,
    ...resampled,
    id: 'explained_variance',
    least: null,
    greatest: 1,
    names: ['explained_variance', 'explained_variance_score'],
  },
  {
    ...values,
    ...lower,
    ...mean,
    id: 'quantile_loss',
    takes: 'alpha',
    names: ['quantile_loss', 'pinball_loss', 'mean_pinball_loss'],
  },
  { ...values, ...mean, id: 'bias', direction: null, least: null, names: ['bias', 'mean_error'] },
  { ...ranking, ...higher, id: 'ndcg', names: ['ndcg', 'ndcg_score', 'ndcg_exp'] },
  { ...ranking, ...higher, id: 'mrr', names: ['mrr', 'mean_reciprocal_rank'] },
  { ...ranking, ...higher, id: 'map', names: ['map', 'mean_average_precision'] },
  { ...ranking, ...higher, id: 'recall_at_k', names: ['recall'] },
  { ...ranking, ...higher, id: 'precision_at_k', names: ['precision'] },
]
