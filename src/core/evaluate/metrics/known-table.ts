import type { Direction } from '../../evidence/types.ts'

/**
 * What is generally known of a metric. `scale` says how it may be reported: `fraction` is a share of one that some
 * tools print as a percentage; `either` is used on both scales under one name; null has a scale of its own.
 */
export type KnownRow = {
  /** The first is the usual name. Lower case, words joined by underscores. */
  readonly names: readonly string[]
  /** Null where the name is used for both (a Kolmogorov–Smirnov distance may separate classes or show drift). */
  readonly direction: Direction | null
  readonly least: string | null
  readonly greatest: string | null
  readonly scale: 'fraction' | 'either' | null
}

const share = { least: '0', greatest: '1', scale: 'fraction' } as const
const unbounded = { least: null, greatest: null, scale: null } as const
const amount = { least: '0', greatest: null, scale: null } as const
const text = { least: '0', greatest: '100', scale: 'either' } as const
const correlation = { least: '-1', greatest: '1', scale: 'fraction' } as const

function higher(range: Omit<KnownRow, 'names' | 'direction'>, ...names: readonly string[]): KnownRow {
  return { names, direction: 'higher', ...range }
}

function lower(range: Omit<KnownRow, 'names' | 'direction'>, ...names: readonly string[]): KnownRow {
  return { names, direction: 'lower', ...range }
}

/** Definitions as in scikit-learn, torchmetrics, sacreBLEU, jiwer and lm-evaluation-harness. */
export const knownRows: readonly KnownRow[] = [
  // classification
  higher(share, 'roc_auc', 'auc', 'auroc', 'auc_roc', 'rocauc', 'roc_auc_score', 'area_under_roc_curve', 'roc_auc_ovr'),
  higher(
    share,
    'pr_auc',
    'auprc',
    'aucpr',
    'auc_pr',
    'average_precision',
    'average_precision_score',
    'precision_recall_auc',
  ),
  higher(
    share,
    'accuracy',
    'acc',
    'accuracy_score',
    'top_1_accuracy',
    'top1_accuracy',
    'top_5_accuracy',
    'top5_accuracy',
  ),
  higher(share, 'balanced_accuracy', 'balanced_accuracy_score', 'acc_norm', 'acc_bytes'),
  higher(share, 'f1', 'f1_score', 'f_score', 'fscore', 'f_measure', 'f0_5', 'f2'),
  higher(share, 'precision', 'precision_score', 'ppv', 'positive_predictive_value', 'npv', 'negative_predictive_value'),
  higher(share, 'recall', 'recall_score', 'sensitivity', 'tpr', 'true_positive_rate', 'hit_rate'),
  higher(share, 'specificity', 'tnr', 'true_negative_rate', 'selectivity'),
  higher(share, 'jaccard', 'jaccard_score', 'iou', 'miou', 'mean_iou', 'dice', 'dice_score'),
  higher(correlation, 'mcc', 'matthews_corrcoef', 'matthews_correlation', 'kappa', 'cohen_kappa', 'cohen_kappa_score'),
  higher(correlation, 'gini', 'youden', 'informedness'),
  lower(share, 'error_rate', 'misclassification_rate', 'zero_one_loss', 'hamming_loss', 'eer', 'equal_error_rate'),
  lower(share, 'fpr', 'false_positive_rate', 'fnr', 'false_negative_rate', 'fdr', 'false_discovery_rate'),
  // probabilities and calibration
  lower(amount, 'log_loss', 'logloss', 'cross_entropy', 'cross_entropy_loss'),
  lower(share, 'brier', 'brier_score', 'brier_score_loss'),
  lower(
    share,
    'ece',
    'expected_calibration_error',
    'mce',
    'maximum_calibration_error',
    'ace',
    'ada_ece',
    'adaptive_ece',
  ),
  lower(share, 'rmsce', 'root_mean_square_calibration_error'),
  lower(unbounded, 'loss', 'nll', 'negative_log_likelihood'),
  // regression and forecasting
  lower(amount, 'rmse', 'root_mean_squared_error', 'mse', 'mean_squared_error', 'rmsle', 'msle'),
  lower(amount, 'mae', 'mean_absolute_error', 'medae', 'median_absolute_error', 'max_error'),
  lower(amount, 'mape', 'mean_absolute_percentage_error', 'smape', 'wape', 'wmape', 'mase', 'pinball_loss', 'crps'),
  higher(
    { least: null, greatest: '1', scale: null },
    'r2',
    'r2_score',
    'r_squared',
    'explained_variance',
    'explained_variance_score',
  ),
  higher(
    correlation,
    'pearson',
    'pearsonr',
    'pearson_r',
    'spearman',
    'spearmanr',
    'spearman_rho',
    'kendall',
    'kendalltau',
  ),
  // ranking and retrieval
  higher(
    share,
    'ndcg',
    'mrr',
    'mean_reciprocal_rank',
    'map',
    'mean_average_precision',
    'map50',
    'map50_95',
    'map_50',
    'map_75',
  ),
  // language and speech
  lower(
    { least: '0', greatest: null, scale: 'fraction' },
    'wer',
    'word_error_rate',
    'cer',
    'character_error_rate',
    'mer',
    'wil',
    'ter',
    'der',
  ),
  higher(text, 'bleu', 'sacrebleu', 'chrf', 'chrf++', 'meteor'),
  higher(text, 'rouge1', 'rouge_1', 'rouge2', 'rouge_2', 'rougel', 'rouge_l', 'rougelsum', 'rouge_lsum', 'rouge'),
  higher(text, 'exact_match', 'em', 'pass@1', 'pass@10', 'pass_at_1', 'win_rate'),
  lower(
    { least: '1', greatest: null, scale: null },
    'perplexity',
    'ppl',
    'word_perplexity',
    'byte_perplexity',
    'token_perplexity',
  ),
  lower(amount, 'bits_per_byte', 'bits_per_character'),
  // generation of images
  lower(amount, 'fid', 'frechet_inception_distance', 'lpips'),
  lower(unbounded, 'kid', 'kernel_inception_distance'),
  higher(amount, 'inception_score'),
  higher(unbounded, 'psnr'),
  higher(correlation, 'ssim', 'silhouette', 'silhouette_score'),
  // drift and fairness
  lower(amount, 'psi', 'population_stability_index', 'wasserstein', 'wasserstein_distance', 'kl_divergence'),
  lower(share, 'js_divergence', 'jensen_shannon', 'jensen_shannon_distance', 'drift_share'),
  {
    names: ['ks', 'ks_statistic', 'ks_stat', 'kolmogorov_smirnov', 'p_value', 'pvalue'],
    direction: null,
    ...share,
    scale: null,
  },
  lower(share, 'demographic_parity_difference', 'equalized_odds_difference', 'equal_opportunity_difference'),
  higher(share, 'demographic_parity_ratio', 'equalized_odds_ratio'),
  // operation
  lower(
    amount,
    'latency',
    'inference_time',
    'response_time',
    'time_to_first_token',
    'ttft',
    'duration',
    'memory_mb',
    'model_size_mb',
  ),
  higher(amount, 'throughput', 'tokens_per_second', 'requests_per_second', 'qps'),
]
