/** A results file of lm-evaluation-harness 0.4 with one task. */
export function lmEval(told: {
  readonly metric: string
  readonly value?: string
  readonly filters?: Readonly<Record<string, string>>
  readonly stderr?: string
  readonly higherIsBetter?: boolean | null
  readonly version?: number
  readonly samples?: { readonly original: number; readonly effective: number }
}): string {
  const { metric, filters = { none: told.value ?? '0.5' }, higherIsBetter = true } = told
  const scores = Object.entries(filters).flatMap(([filter, value]) => [
    `"${metric},${filter}": ${value}`,
    `"${metric}_stderr,${filter}": ${told.stderr ?? '"N/A"'}`,
  ])
  const samples = told.samples ?? { original: 500, effective: 500 }
  return `{
  "results": {"quiz": {"alias": "quiz", ${scores.join(', ')}}},
  "configs": {"quiz": {"task": "quiz"}},
  "versions": {"quiz": ${told.version ?? 1}},
  "n-shot": {"quiz": 0},
  "higher_is_better": {"quiz": {"${metric}": ${higherIsBetter}}},
  "n-samples": {"quiz": ${JSON.stringify(samples)}}
}`
}

/** A `dvc.lock` whose evaluation reads these files and writes `metrics.json`; digests are one repeated digit. */
export function lock(dependencies: Readonly<Record<string, string>>): string {
  const deps = Object.entries(dependencies).map(
    ([path, digit]) => `    - path: ${path}\n      hash: md5\n      md5: ${digit.repeat(32)}\n      size: 1\n`,
  )
  return `schema: '2.0'
stages:
  evaluate:
    cmd: python evaluate.py
    deps:
${deps.join('')}    outs:
    - path: metrics.json
      hash: md5
      md5: ${'f'.repeat(32)}
      size: 1
`
}

/** A model card that reports one metric of one dataset several times. */
export function card(type: string, values: readonly string[]): string {
  const metrics = values.map((value) => `    - { type: ${type}, value: ${value} }\n`)
  return `---
model-index:
- name: otter
  results:
  - task: { type: asr }
    dataset: { name: rivers, type: acme/rivers, split: test }
    metrics:
${metrics.join('')}---
# Otter
`
}

/** A test suite of Evidently with these statuses. */
export function suite(...statuses: readonly string[]): string {
  const tests = statuses.map((status, at) => ({
    name: `Test ${at}`,
    description: `was ${status}`,
    status,
    group: 'data',
    parameters: {},
  }))
  const by_status: Record<string, number> = {}
  for (const status of statuses) by_status[status] = (by_status[status] ?? 0) + 1
  // as Evidently counts: a warning is a success, an error is no failure
  const success_tests = (by_status['SUCCESS'] ?? 0) + (by_status['WARNING'] ?? 0)
  const failed_tests = by_status['FAIL'] ?? 0
  const summary = {
    all_passed: success_tests === statuses.length,
    total_tests: tests.length,
    success_tests,
    failed_tests,
    by_status,
  }
  return JSON.stringify({ tests, summary })
}
