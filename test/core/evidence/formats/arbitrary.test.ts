import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../src/core/base/canonical-json.ts'
import { textOf } from '../../../../src/core/document/tree.ts'
import type { Node } from '../../../../src/core/document/tree.ts'
import { readers } from '../../../../src/core/evidence/formats.ts'
import { readEvidence } from '../../../../src/core/evidence/read.ts'
import type { FormatId, Reading } from '../../../../src/core/evidence/types.ts'
import { brokenPromises } from './promises.ts'
import { documentOf, readingOf, seed, seedNames, source } from './reading-of.ts'

/** How many documents are made for each format. */
const RUNS = 1_000

/** What makes a file recognisable, with holes (`…`) for anything. */
const frames: readonly (readonly [FormatId, string, string])[] = [
  ['lm-eval-0.3', 'a.json', '{"results": {"task": …, "acc": …}, "versions": {"task": …}, "config": …}'],
  [
    'lm-eval-0.4',
    'a.json',
    '{"results": {"t": …}, "groups": …, "versions": …, "n-shot": {"t": …}, "configs": {"t": …}, "n-samples": …, "higher_is_better": …, "config": …}',
  ],
  [
    'evidently-report',
    'a.json',
    '{"metrics": [{"metric": "a", "result": …}, {"metric": "b", "result": {"drift_score": …, "stattest_name": …}}, …], "version": 1, "tests": …}',
  ],
  [
    'evidently-test-suite',
    'a.json',
    '{"tests": [{"name": …, "status": …}, …], "summary": {"all_passed": …, "failed_tests": …, "by_status": …}}',
  ],
  [
    'evidently-transitional',
    'a.json',
    '{"metrics": [{"metric_id": "ValueDrift(a)", "value": …}, {"metric_id": "b", "value": …}, …], "tests": …, "version": 1}',
  ],
  [
    'evidently',
    'a.json',
    '{"metrics": [{"metric_name": "ValueDrift()", "config": …, "value": …}, {"metric_name": "b", "value": …}], "tests": …, "version": 1}',
  ],
  [
    'deepchecks',
    'a.json',
    '{"type": "SuiteResult", "results": [{"type": "CheckResult", "check": …, "value": …, "conditions_results": …}, {"type": "CheckFailure", "exception": …}, …]}',
  ],
  [
    'great-expectations',
    'a.json',
    '{"success": …, "suite_name": "s", "results": [{"success": …, "expectation_config": …, "result": …, "exception_info": …}, …], "statistics": …, "meta": …}',
  ],
  [
    'sagemaker-evaluation',
    'a.json',
    '{"regression_metrics": {"mse": {"value": …, "standard_deviation": …}, "mae": …}, "dataset": …}',
  ],
  ['sagemaker-violations', 'a.json', '{"violations": [{"constraint_check_type": …}, …]}'],
  [
    'tfx-validation',
    'a.json',
    '{"validation_ok": …, "metric_validations_per_slice": [{"slice_key": …, "failures": [{"metric_key": …, "metric_threshold": …}, …]}, …], "missing_slices": …, "rubberStamp": …}',
  ],
  ['bencher', 'a.json', '{"b": {"m": {"value": …, "lower_value": …, "upper_value": …}}}'],
  ['github-action-benchmark', 'a.json', '[{"name": "n", "unit": "u", "value": …, "range": …}]'],
  [
    'github-action-benchmark',
    'data.js',
    'window.BENCHMARK_DATA = {"repoUrl": …, "entries": {"s": [{"date": …, "benches": …}, {"date": …, "benches": [{"name": "n", "value": …, "unit": …}, …]}]}};',
  ],
  [
    'cyclonedx',
    'a.json',
    '{"bomFormat": "CycloneDX", "metadata": …, "components": [{"name": …, "modelCard": {"quantitativeAnalysis": {"performanceMetrics": [{"type": "a", "value": …, "slice": …, "confidenceInterval": …}, …]}}}, …]}',
  ],
  [
    'model-card-toolkit',
    'a.json',
    '{"model_details": {"name": …}, "quantitative_analysis": {"performance_metrics": [{"type": "a", "value": …, "slice": …, "tests": [{"threshold": …, "result": …, "passed": true}, …]}, …]}, "fairness_analysis": …}',
  ],
  ['kitfile', 'Kitfile', '{"manifestVersion": 1, "model": {"parameters": …, "name": …}, "package": …}'],
]

/** Every key that the seeds of a format hold: the words in which its readers look. */
function dictionaryOf(format: FormatId): readonly string[] {
  const files = seedNames(format).map((name) => seed(format, name))
  return [...new Set(files.flatMap((file) => keysOf(documentOf(file).root)))]
}

function keysOf(node: Node): readonly string[] {
  if (node.kind === 'sequence') return node.items.flatMap(keysOf)
  return node.kind === 'mapping' ? node.entries.flatMap((entry) => [entry.key, ...keysOf(entry.value)]) : []
}

/** JSON text, Python's words included, of mappings whose keys are words of the format. */
function jsonOf(words: readonly string[]): fc.Arbitrary<string> {
  const key = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.string() })
  const literal = fc.oneof(
    fc.constantFrom('null', 'true', 'false', 'NaN', 'Infinity', '-Infinity', '-0', '1e999', '1e-999', '0.05', '3'),
    fc.constantFrom('"PASS"', '"FAIL"', '"SUCCESS"', '"ERROR"', '"N/A"', '"0.91"', '"NaN"', '">= 0.8"', '""'),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.constantFrom(...words).map((word) => JSON.stringify(word)),
    fc.string({ unit: 'binary', maxLength: 400 }).map((text) => JSON.stringify(text)),
  )
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      literal,
      fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(',\n ')}]`),
      fc.uniqueArray(fc.tuple(key, tie('value')), { maxLength: 6, selector: ([name]) => name }).map(mapping),
    ),
  }))
  return value
}

function mapping(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(',\n ')}}`
}

describe('documents made of the words of a format', () => {
  it.each(frames)('%s (%s): are read or refused, and what is read stands in the file', (format, path, frame) => {
    const reader = readers.find((candidate) => candidate.format === format)
    const holes = frame.split('…')
    const filled = fc.array(jsonOf(dictionaryOf(format)), { minLength: holes.length - 1, maxLength: holes.length - 1 })
    let recognised = 0
    fc.assert(
      fc.property(filled, (values) => {
        const file = source(path, holes.map((text, at) => text + (values[at] ?? '')).join(''))
        if (reader?.recognises(documentOf(file)) === true) recognised += 1
        const result = readEvidence(file, format)
        expect(result.ok ? brokenPromises(file, result.value) : []).toEqual([])
      }),
      { numRuns: RUNS },
    )
    expect(recognised).toBeGreaterThan(RUNS / 4)
  })
})

/** The same document with the entries of every mapping in the opposite order. */
function reversed(node: Node): string {
  switch (node.kind) {
    case 'mapping':
      return mapping(node.entries.toReversed().map((entry) => [entry.key, reversed(entry.value)]))
    case 'sequence':
      return `[${node.items.map(reversed).join(',')}]`
    case 'string':
      return JSON.stringify(node.value)
    case 'null':
      return 'null'
    default:
      return textOf(node) ?? ''
  }
}

/** What is read, without places and order; the keys of a collection are listed as the file has them. */
function factsOf(reading: Reading): readonly string[] {
  const measurements = reading.measurements.map((found) => {
    const { value } = found
    return {
      ...found,
      at: null,
      value: value.kind === 'collection' ? { ...value, keys: value.keys.toSorted() } : value,
    }
  })
  const attestations = reading.attestations.map((found) => ({ ...found, at: null }))
  const rest = [reading.asserts, reading.identity, reading.notes.map(({ code }) => code)]
  return [...measurements, ...attestations, rest].map((fact) => canonicalJson(fact)).toSorted()
}

describe('the order of keys', () => {
  const files = [...new Set(frames.map(([format]) => format))]
    .flatMap((format) => seedNames(format).map((name) => ({ format, name })))
    .filter(({ name }) => name.endsWith('.json'))

  it.each(files)('does not matter in $format/$name', ({ format, name }) => {
    const file = seed(format, name)
    const turned = source(name, reversed(documentOf(file).root))
    expect(factsOf(readingOf(format, turned))).toEqual(factsOf(readingOf(format, file)))
  })
})
