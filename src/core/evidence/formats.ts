import { dvcLock } from './formats/dvc-lock.ts'
import { dvcMetricsDiff } from './formats/dvc-metrics-diff.ts'
import { dvcMetricsShow } from './formats/dvc-metrics-show.ts'
import { dvcPointer } from './formats/dvc-pointer.ts'
import { dvcYaml } from './formats/dvc-yaml.ts'
import { huggingfaceEvalResults } from './formats/huggingface-eval-results.ts'
import { huggingfaceModelIndex } from './formats/huggingface-model-index.ts'
import { huggingfaceTrainer } from './formats/huggingface-trainer.ts'
import { metrics } from './formats/metrics.ts'
import { mlflowEvaluation } from './formats/mlflow-evaluation.ts'
import { mlflowRun } from './formats/mlflow-run.ts'
import { mlmodel } from './formats/mlmodel.ts'
import { sklearnReport } from './formats/sklearn-report.ts'
import type { Reader } from './reader.ts'

/** Every evidence format, one line each, in order of id. `metrics` is the fallback when no other recognises a file. */
export const readers: readonly Reader[] = [
  dvcLock,
  dvcMetricsDiff,
  dvcMetricsShow,
  dvcPointer,
  dvcYaml,
  huggingfaceEvalResults,
  huggingfaceModelIndex,
  huggingfaceTrainer,
  metrics,
  mlflowEvaluation,
  mlflowRun,
  mlmodel,
  sklearnReport,
]
