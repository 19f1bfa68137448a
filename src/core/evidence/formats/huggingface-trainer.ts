import { ok } from '../../base/result.ts'
import { entriesOf } from '../../document/tree.ts'
import type { Document } from '../../document/tree.ts'
import { keyed } from '../keyed.ts'
import { finiteText, measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import type { Measurement } from '../types.ts'

/** What every run of the Trainer writes, under the prefix of its phase. */
const mark = /^(?:train|eval|test|predict)_(?:.+_)?(?:runtime|samples_per_second|steps_per_second)$/

/** Clocks, counters and memory: numbers about the run, not about the model. */
const counters: ReadonlySet<string> = new Set(['epoch', 'step', 'global_step', 'total_flos', 'num_input_tokens_seen'])
const operational = /(?:^|_)(?:runtime|samples|steps|per_second|model_preparation_time|jit_compilation_time)$/
const memory = /(?:^|_)mem_(?:cpu|gpu)(?:_|$)/

/**
 * `all_results.json`, `eval_results.json`, … of the Hugging Face Trainer: one flat mapping, recognised by the clocks
 * it always carries. `eval_samples` is the sample count of the metrics under `eval_`, and so for every prefix.
 */
export const huggingfaceTrainer: Reader = {
  format: 'huggingface-trainer',
  title: 'Hugging Face Trainer results',
  recognises: ({ root }) =>
    entriesOf(root).some((entry) => mark.test(entry.key)) &&
    entriesOf(root).every((entry) => entry.value.kind !== 'mapping'),
  read: (document) => ok(reading({ format: 'huggingface-trainer', measurements: measurementsOf(document) })),
}

function measurementsOf(document: Document): readonly Measurement[] {
  const place = placeIn(document)
  const entries = keyed(document.root)
  return entriesOf(document.root).map(({ key, value }) => {
    const aside = isOperational(key)
    const samples = aside ? undefined : samplesKey(key, (candidate) => entries.has(candidate))
    return measurement({
      path: [key],
      value: valueOf(value),
      at: place(value),
      split: /^(train|eval|test|predict)_/.exec(key)?.[1] ?? null,
      n: finiteText(samples === undefined ? undefined : entries.get(samples)),
      operational: aside,
    })
  })
}

function isOperational(key: string): boolean {
  return counters.has(key) || operational.test(key) || memory.test(key)
}

/** The count for `eval_mnli_accuracy` is `eval_mnli_samples` where there is one, else `eval_samples`. */
function samplesKey(key: string, exists: (key: string) => boolean): string | undefined {
  const words = key.split('_').slice(0, 12)
  const prefixes = words.map((_, index) => words.slice(0, index).join('_')).filter((prefix) => prefix !== '')
  return prefixes
    .toReversed()
    .map((prefix) => `${prefix}_samples`)
    .find(exists)
}
