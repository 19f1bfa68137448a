import type { Diagnostic } from '../base/diagnostic.ts'
import type { Position } from '../base/source.ts'

/** Whether more is better. Known per metric, stated in the evidence, or given by the rule; never guessed. */
export type Direction = 'higher' | 'lower'

/** The formats a reader exists for; the names users write in `{file: …, format: …}`. */
export type FormatId =
  | 'dvc-metrics-show'
  | 'dvc-metrics-diff'
  | 'dvc-lock'
  | 'dvc-yaml'
  | 'dvc-pointer'
  | 'mlflow-evaluation'
  | 'mlflow-run'
  | 'mlmodel'
  | 'sklearn-report'
  | 'huggingface-model-index'
  | 'huggingface-eval-results'
  | 'huggingface-trainer'
  | 'lm-eval-0.3'
  | 'lm-eval-0.4'
  | 'evidently-report'
  | 'evidently-test-suite'
  | 'evidently-transitional'
  | 'evidently'
  | 'deepchecks'
  | 'great-expectations'
  | 'sagemaker-evaluation'
  | 'sagemaker-violations'
  | 'tfx-blessing'
  | 'tfx-validation'
  | 'bencher'
  | 'github-action-benchmark'
  | 'cyclonedx'
  | 'model-card-toolkit'
  | 'kitfile'
  | 'metrics'
  /** No file's: what Countersign measured itself. */
  | 'measured'

/** What a file reports under one name. Only `number` can be compared; the rest is kept so that it can be named. */
export type ReportedValue = SingleValue | CollectedValue

export type SingleValue =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'nonfinite'; readonly text: 'NaN' | 'Infinity' | '-Infinity' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly text: 'true' | 'false' }
  | { readonly kind: 'null' }

export type CollectedValue =
  | { readonly kind: 'collection'; readonly of: 'list' | 'mapping'; readonly keys: readonly string[] }
  | RunsValue

/**
 * A list of numbers, one a run of the same training: seeds, folds, repeated splits. Never one of its numbers. `count` is
 * how many there are; a list that is longer than any number of runs keeps none of them.
 */
export type RunsValue = {
  readonly kind: 'collection'
  readonly of: 'runs'
  readonly keys: readonly []
  readonly count: number
  readonly runs: readonly Run[]
}

/** What one run reports, and where. `name` is what the file calls it (`seed 7`); null where only its place tells it. */
export type Run = { readonly name: string | null; readonly value: SingleValue; readonly at: Position }

/**
 * One reported value of one metric, with its address. `path` is the list of keys that leads to it: a list, because
 * names contain dots, slashes, commas and spaces.
 */
export type Measurement = {
  readonly path: readonly string[]
  readonly value: ReportedValue
  readonly at: Position
  readonly dataset: string | null
  readonly split: string | null
  /** The sub-population, as the format names it; null for the whole. */
  readonly slice: string | null
  /** Sample count as written, when the format carries it. */
  readonly n: string | null
  /** Standard error as written, when it is a finite number. */
  readonly standardError: string | null
  /** Bounds of an interval the producer states, as written. */
  readonly interval: { readonly lower: string; readonly upper: string } | null
  readonly direction: Direction | null
  /** Run times, epochs, sample counters: shown by `inspect`, matched only by their exact path. */
  readonly operational: boolean
  /**
   * Facts that must be equal before two measurements may be compared: task version, filter, limit, few-shot count,
   * platform. Dataset, split and n above belong to them too. Keys are words a person reads.
   */
  readonly context: Readonly<Record<string, string>>
}

export type AttestationOutcome = 'passed' | 'failed' | 'warned' | 'errored' | 'skipped' | 'undecided'

/** A verdict another tool reached and wrote down: a test, an expectation, a blessing. Advice that can only block. */
export type Attestation = {
  readonly name: string
  readonly outcome: AttestationOutcome
  /** The tool's own words, shortened to 300 characters; empty when it gave none. */
  readonly message: string
  readonly at: Position
}

/** A file another tool pinned: a dependency or an output, with the digest it recorded. */
export type LineageEntry = {
  readonly role: 'dependency' | 'output'
  readonly stage: string
  readonly path: string
  readonly algorithm: 'md5' | 'sha256' | 'etag' | 'other'
  readonly digest: string
  readonly at: Position
}

/** What a reader makes of one file. */
export type Reading = {
  readonly format: FormatId
  readonly measurements: readonly Measurement[]
  readonly attestations: readonly Attestation[]
  /**
   * True when the format exists to assert checks (test suites, expectations, blessings): such a file with no
   * attestation asserts nothing and must not read as a pass.
   */
  readonly asserts: boolean
  readonly lineage: readonly LineageEntry[]
  /** Identity facts for `inspect` and cross-checks: run id, model uuid, library version. */
  readonly identity: Readonly<Record<string, string>>
  /** What is odd but does not stop the reading. */
  readonly notes: readonly Diagnostic[]
}

/** A stand-in for content kept elsewhere: evidence behind it cannot be judged. */
export type Pointer =
  | { readonly kind: 'git-lfs'; readonly algorithm: 'sha256'; readonly digest: string; readonly size: string }
  | {
      readonly kind: 'dvc'
      readonly algorithm: 'md5' | 'other'
      readonly digest: string
      readonly size: string | null
      readonly path: string
    }
