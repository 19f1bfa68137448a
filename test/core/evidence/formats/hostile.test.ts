import { describe, expect, it } from 'vitest'
import type { SourceFile, Span } from '../../../../src/core/base/source.ts'
import type { Node } from '../../../../src/core/document/tree.ts'
import { readers } from '../../../../src/core/evidence/formats.ts'
import { readEvidence } from '../../../../src/core/evidence/read.ts'
import type { FormatId } from '../../../../src/core/evidence/types.ts'
import { brokenPromises, isClean } from './promises.ts'
import { documentOf, readingOf, seed, seedFolders, seedNames, source } from './reading-of.ts'

const formats: ReadonlySet<string> = new Set(readers.map((reader) => reader.format))
const files = seedFolders()
  .filter((folder) => formats.has(folder) && folder !== 'metrics')
  .flatMap((folder) => seedNames(folder).map((name) => ({ folder, name })))
  .filter(({ name }) => name.endsWith('.json'))

/** Put in the place of any value: every type, and numbers that are none. */
const strange: readonly string[] = [
  'null',
  'true',
  '""',
  '"NaN"',
  '[]',
  '{}',
  '[null]',
  '{"__proto__": {"value": 1}}',
  'NaN',
  '-Infinity',
  '1e999',
  '-1',
]

/** Where the values of a tree stand, the root included. */
function spansOf(node: Node): readonly Span[] {
  if (node.kind === 'mapping') return [node.at, ...node.entries.flatMap((entry) => spansOf(entry.value))]
  return node.kind === 'sequence' ? [node.at, ...node.items.flatMap(spansOf)] : [node.at]
}

function keySpansOf(node: Node): readonly Span[] {
  if (node.kind === 'sequence') return node.items.flatMap(keySpansOf)
  return node.kind === 'mapping' ? node.entries.flatMap((entry) => [entry.keyAt, ...keySpansOf(entry.value)]) : []
}

function replaced(file: SourceFile, { start, end }: Span, by: string): SourceFile {
  return source(file.path, file.text.slice(0, start) + by + file.text.slice(end))
}

/** All promises that are broken when this file is read, by any reader or by the one of a format. */
function broken(file: SourceFile): readonly string[] {
  const result = readEvidence(file)
  return result.ok ? brokenPromises(file, result.value) : []
}

describe('every value of every seed, replaced by something strange', () => {
  it.each(files)('$folder/$name', ({ folder, name }) => {
    const file = seed(folder, name)
    const { root } = documentOf(file)
    const variants = spansOf(root).flatMap((span) => strange.map((by) => replaced(file, span, by)))
    const renamed = keySpansOf(root).map((span) => replaced(file, span, '"__proto__"'))
    for (const variant of [file, ...variants, ...renamed]) expect(broken(variant)).toEqual([])
  })
})

/** Files with one failing check, its place, and no other check that did not pass. */
const failing: readonly (readonly [FormatId, string])[] = [
  ['evidently-test-suite', '{"tests": [{"name": "a", "status": "SUCCESS"}, ITEM], "summary": {"total_tests": 2}}'],
  ['evidently', '{"metrics": [], "tests": [{"name": "a", "status": "SUCCESS", "test_config": {}}, ITEM]}'],
  [
    'deepchecks',
    '{"type": "SuiteResult", "results": [{"type": "CheckResult", "check": {"name": "b"}, "conditions_results": [{"Status": "PASS"}]}, ITEM]}',
  ],
  [
    'great-expectations',
    '{"success": false, "suite_name": "s", "results": [{"success": true}, ITEM], "statistics": {}}',
  ],
  ['great-expectations', '{"success": true, "suite_name": "s", "results": [{"success": true}, ITEM]}'],
  ['sagemaker-violations', '{"violations": [{"constraint_check_type": "x"}, ITEM]}'],
  ['tfx-validation', '{"validation_ok": true, "metric_validations_per_slice": [ITEM]}'],
  ['tfx-validation', '{"validation_ok": false, "missing_slices": [ITEM]}'],
  [
    'model-card-toolkit',
    '{"model_details": {}, "quantitative_analysis": {"performance_metrics": [{"type": "t", "tests": [{"passed": true}, ITEM]}]}}',
  ],
]

const items: Readonly<Partial<Record<FormatId, string>>> = {
  'evidently-test-suite': '{"name": "b", "status": "FAIL", "parameters": {}}',
  evidently: '{"name": "b", "status": "FAIL", "test_config": {}}',
  deepchecks:
    '{"type": "CheckResult", "check": {"name": "c"}, "conditions_results": [{"Status": "FAIL", "Condition": "x"}]}',
  'great-expectations':
    '{"success": false, "expectation_config": {"type": "e"}, "exception_info": {"raised_exception": true}}',
  'sagemaker-violations': '{"metric_name": "f2", "constraint_check_type": "x"}',
  'tfx-validation': '{"slice_key": {}, "failures": [{"metric_key": {"name": "auc"}}], "feature_keys": ["a"]}',
  'model-card-toolkit': '{"name": "b", "threshold": ">= 0.8", "result": "0.7", "passed": false}',
}

/** A validated slice that lists no failures says that there were none. */
function saysNone(format: FormatId, by: string, of: string): boolean {
  if (format !== 'tfx-validation') return false
  return of.startsWith('[') ? by === '[]' || by === 'null' : of === items[format] && by.startsWith('{')
}

describe('a failing check, any part of it replaced by something strange', () => {
  it.each(failing)('%s never reads as passed: %s', (format, text) => {
    const item = items[format] ?? ''
    const start = text.indexOf('ITEM')
    const file = source('evidence.json', text.replace('ITEM', item))
    expect(isClean(readingOf(format, file))).toBe(false)
    const within = spansOf(documentOf(file).root).filter((at) => at.start >= start && at.end <= start + item.length)
    expect(within.length).toBeGreaterThan(2)
    for (const span of within) {
      for (const by of strange.filter((one) => !saysNone(format, one, file.text.slice(span.start, span.end)))) {
        const result = readEvidence(replaced(file, span, by))
        expect([by, result.ok && isClean(result.value)]).toEqual([by, false])
      }
    }
  })
})

describe('sizes', () => {
  it.each([
    ['lm-eval-0.3', '{"results": {"a": DEEP}, "versions": {"a": 0}}'],
    ['evidently-report', '{"metrics": [{"metric": "m", "result": DEEP}], "version": "0.4"}'],
    ['deepchecks', '{"type": "SuiteResult", "results": [{"type": "CheckResult", "value": DEEP}]}'],
    ['cyclonedx', '{"bomFormat": "CycloneDX", "components": [DEEP]}'],
    [
      'great-expectations',
      '{"success": true, "suite_name": "s", "results": [{"success": true, "exception_info": DEEP}]}',
    ],
  ] as const)('%s reads nesting up to the limit and refuses more', (format, text) => {
    const deep = (levels: number): SourceFile => {
      const value = `${'{"components": [{"a": '.repeat(levels)}1${'}]}'.repeat(levels)}`
      return source('deep.json', text.replace('DEEP', value))
    }
    expect(brokenPromises(deep(30), readingOf(format, deep(30)))).toEqual([])
    expect(readEvidence(deep(50_000)).ok).toBe(false)
  })

  it('reads a harness file of many tasks with a table for each, and lists few of many conflicts', () => {
    const tasks = Array.from({ length: 20_000 }, (_, at) => `task${at}`)
    const table = (value: unknown): unknown => Object.fromEntries(tasks.map((task) => [task, value]))
    const text = JSON.stringify({
      results: table({ 'acc,none': 0.5, 'acc_stderr,none': 0.1 }),
      groups: table({ 'acc,none': 0.25 }),
      versions: table(1),
      'n-samples': table({ original: 10, effective: 9 }),
    })
    const reading = readingOf('lm-eval-0.4', source('many.json', text))
    expect([reading.measurements.length, reading.notes.length]).toEqual([40_000, 20])
  })
})
