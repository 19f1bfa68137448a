import { bencher } from './formats/bencher.ts'
import { cyclonedx } from './formats/cyclonedx.ts'
import { deepchecks } from './formats/deepchecks.ts'
import { dvcLock } from './formats/dvc-lock.ts'
import { dvcMetricsDiff } from './formats/dvc-metrics-diff.ts'
import { dvcMetricsShow } from './formats/dvc-metrics-show.ts'
import { dvcPointer } from './formats/dvc-pointer.ts'
import { dvcYaml } from './formats/dvc-yaml.ts'
import { evidently } from './formats/evidently.ts'
import { evidentlyReport } from './formats/evidently-report.ts'
import { evidentlyTestSuite } from './formats/evidently-test-suite.ts'
import { evidentlyTransitional } from './formats/evidently-transitional.ts'
import { githubActionBenchmark } from './formats/github-action-benchmark.ts'
import { greatExpectations } from './formats/great-expectations.ts'
import { huggingfaceEvalResults } from './formats/huggingface-eval-results.ts'
import { huggingfaceModelIndex } from './formats/huggingface-model-index.ts'
import { huggingfaceTrainer } from './formats/huggingface-trainer.ts'
import { kitfile } from './formats/kitfile.ts'
import { lmEval03 } from './formats/lm-eval-0.3.ts'
import { lmEval04 } from './formats/lm-eval-0.4.ts'
import { metrics } from './formats/metrics.ts'
import { mlflowEvaluation } from './formats/mlflow-evaluation.ts'
import { mlflowRun } from './formats/mlflow-run.ts'
import { mlmodel } from './formats/mlmodel.ts'
import { modelCardToolkit } from './formats/model-card-toolkit.ts'
import { sagemakerEvaluation } from './formats/sagemaker-evaluation.ts'
import { sagemakerViolations } from './formats/sagemaker-violations.ts'
import { sklearnReport } from './formats/sklearn-report.ts'
import { tfxBlessing } from './formats/tfx-blessing.ts'
import { tfxValidation } from './formats/tfx-validation.ts'
import type { Reader } from './reader.ts'

/** Every evidence format, one line each, in order of id. `metrics` is the fallback when no other recognises a file. */
export const readers: readonly Reader[] = [
  bencher,
  cyclonedx,
  deepchecks,
  dvcLock,
  dvcMetricsDiff,
  dvcMetricsShow,
  dvcPointer,
  dvcYaml,
  evidently,
  evidentlyReport,
  evidentlyTestSuite,
  evidentlyTransitional,
  githubActionBenchmark,
  greatExpectations,
  huggingfaceEvalResults,
  huggingfaceModelIndex,
  huggingfaceTrainer,
  kitfile,
  lmEval03,
  lmEval04,
  metrics,
  mlflowEvaluation,
  mlflowRun,
  mlmodel,
  modelCardToolkit,
  sagemakerEvaluation,
  sagemakerViolations,
  sklearnReport,
  tfxBlessing,
  tfxValidation,
]
