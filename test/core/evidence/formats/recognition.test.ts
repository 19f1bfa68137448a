import { describe, expect, it } from 'vitest'
import { metrics } from '../../../../src/core/evidence/formats/metrics.ts'
import { readers } from '../../../../src/core/evidence/formats.ts'
import { readEvidence } from '../../../../src/core/evidence/read.ts'
import { documentOf, seed, seedFolders, seedNames, source } from './reading-of.ts'

const formats: ReadonlySet<string> = new Set(readers.map((reader) => reader.format))

/** Folders that are named after a format hold files of that format only. */
const own = seedFolders().filter((folder) => formats.has(folder) && folder !== metrics.format)
const files = own.flatMap((folder) => seedNames(folder).map((name) => ({ folder, name })))

function claimants(path: string, text: string): readonly string[] {
  const document = documentOf(source(path, text))
  return readers.filter((reader) => reader !== metrics && reader.recognises(document)).map((reader) => reader.format)
}

describe('recognition', () => {
  it('has seeds of every format of other tools', () => {
    expect(own).toEqual([
      'bencher',
      'cyclonedx',
      'deepchecks',
      'evidently',
      'evidently-report',
      'evidently-test-suite',
      'evidently-transitional',
      'github-action-benchmark',
      'great-expectations',
      'kitfile',
      'lm-eval-0.3',
      'lm-eval-0.4',
      'model-card-toolkit',
      'sagemaker-evaluation',
      'sagemaker-violations',
      'tfx-blessing',
      'tfx-validation',
    ])
  })

  it.each(files)('$folder/$name is of its format and of no other', ({ folder, name }) => {
    const file = seed(folder, name)
    expect(claimants(name, file.text)).toEqual([folder])
    const result = readEvidence(file)
    expect(result.ok && result.value.format).toBe(folder)
  })

  it.each([
    ['an empty mapping', '{}'],
    ['an empty list', '[]'],
    ['a flat metrics file', '{"auc": 0.9, "f1": 0.8}'],
    ['a metrics file with slices', '{"f1_by_region": {"north": 0.5, "south": 0.6}}'],
    ['results without versions', '{"results": {"a": {"acc": 0.5}}}'],
    ['results that are a list', '{"results": [], "versions": {}, "config": {}}'],
    ['versions of other things', '{"results": {"a": {"acc": 0.5}}, "versions": {"python": "3.12"}}'],
    ['success with results of another tool', '{"success": true, "results": [], "meta": {}}'],
    ['violations of another tool', '{"violations": [], "tool": "linter"}'],
    ['violations that are a mapping', '{"violations": {}}'],
    ['violations of another shape', '{"violations": [{"rule": "x"}]}'],
    ['tests without a summary', '{"tests": []}'],
    ['metrics that mix two dialects', '{"metrics": [{"metric": "a", "result": {}}, {"metric_id": "b", "value": 1}]}'],
    ['metrics and tests without content', '{"metrics": [], "tests": []}'],
    ['values with other keys', '{"a": {"b": {"value": 1, "unit": "ms"}}}'],
    ['benchmarks of which one is of another shape', '{"a": {"b": {"value": 1}}, "c": {"d": 1}}'],
    ['metrics without a result', '{"metrics": [{"metric": "a"}], "version": 1}'],
    ['results of a metric without a name', '{"metrics": [{"result": {}}], "version": 1}'],
    ['benchmarks without a unit', '[{"name": "a", "value": 1}]'],
    ['a list with one benchmark', '[{"name": "a", "unit": "s", "value": 1}, {"name": "b"}]'],
    ['a bill of materials in name only', '{"bomFormat": "SPDX"}'],
    ['a card with details only', '{"model_details": {"name": "a"}}'],
    ['one field of a validation', '{"rubber_stamp": true}'],
    ['a manifest of something else', '{"manifestVersion": "1.0.0"}'],
    ['SageMaker metrics that are numbers', '{"regression_metrics": {"mse": 1}}'],
  ])('leaves %s to others', (_, text) => {
    expect(claimants('evidence.json', text)).toEqual([])
  })

  it.each([
    ['great-expectations', '{"success": true, "results": [{"expectation_config": {}}]}'],
    ['great-expectations', '{"success": true, "expectations": [{"expectation_type": "e"}]}'],
    ['great-expectations', '{"success": true, "results": [], "statistics": {"evaluated_expectations": 0}}'],
    ['model-card-toolkit', '{"considerations": {}, "model_parameters": {}}'],
    ['model-card-toolkit', '{"quantitative_analysis": {"performance_metrics": [{"type": "a"}]}}'],
    ['lm-eval-0.4', '{"results": {"a": {"acc": 1}}, "versions": {}, "n-shot": {}}'],
    ['lm-eval-0.4', '{"results": {"a": {"acc,none": 1}}, "versions": {}}'],
    ['lm-eval-0.3', '{"results": {"a": {"acc": 1}}, "versions": {"a": 0}}'],
    ['lm-eval-0.3', '{"results": {}, "versions": {}, "config": {"bootstrap_iters": 1}}'],
    ['tfx-validation', '{"rubberStamp": true, "missingThresholds": true}'],
    ['deepchecks', '{"type": "CheckFailure", "check": {}}'],
  ])('knows %s by little: %s', (format, text) => {
    expect(claimants('evidence.json', text)).toEqual([format])
  })

  it.each([
    ['BLESSED', 'x'],
    ['BLESSED', ' '],
    ['blessed', ''],
    ['out/UNBLESSED', ''],
    ['BLESSED/other', ''],
  ])('takes %s holding "%s" for no blessing', (path, text) => {
    expect(claimants(path, text)).toEqual([])
  })
})
