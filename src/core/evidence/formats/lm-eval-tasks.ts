import { compare, parseDecimal } from '../../base/decimal.ts'
import { byCodeUnit } from '../../base/order.ts'
import { child, entriesOf, stringOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { keyed } from '../keyed.ts'
import { stated } from '../stated.ts'
import { countOf } from '../uncertainty.ts'

/** What the tables of an lm-evaluation-harness 0.4 file say of one task, whatever its metric. */
export type TaskFacts = {
  readonly dataset: string | null
  readonly split: string | null
  /** Rows that were scored, not rows that the dataset has. */
  readonly n: string | null
  readonly higherIsBetter: ReadonlyMap<string, Node>
  readonly context: Readonly<Record<string, string>>
}

type Root = ReadonlyMap<string, Node>

/** Looks tasks up in the tables beside `results`. */
export function lmEvalTasks(root: Root): (task: string) => TaskFacts {
  const [versions, shots, samples] = [
    keyed(root.get('versions')),
    keyed(root.get('n-shot')),
    keyed(root.get('n-samples')),
  ]
  const [configs, hashes] = [keyed(root.get('configs')), keyed(root.get('task_hashes'))]
  const directions = keyed(root.get('higher_is_better'))
  const run = runContext(root)
  const anyPartial = [...samples.values()].some((counts) => shortfall(counts) !== null)
  return (task) => {
    const counts = samples.get(task)
    return {
      ...dataOf(configs.get(task)),
      n: countOf(child(counts, 'effective')),
      higherIsBetter: keyed(directions.get(task)),
      context: stated({
        ...run.context,
        'task version': textOf(versions.get(task)),
        'few-shot count': textOf(shots.get(task)),
        'task hash': textOf(hashes.get(task)),
        'partial run': isCounted(counts) ? shortfall(counts) : unknownShare(counts, run.limit, anyPartial),
      }),
    }
  }
}

function isCounted(counts: Node | undefined): boolean {
  return countOf(child(counts, 'effective')) !== null && countOf(child(counts, 'original')) !== null
}

/** "10 of 2376 samples" where not all rows were scored; null where all were, or where nobody counted. */
function shortfall(counts: Node | undefined): string | null {
  const effective = countOf(child(counts, 'effective'))
  const original = countOf(child(counts, 'original'))
  if (effective === null || original === null) return null
  const [scored, all] = [parseDecimal(effective), parseDecimal(original)]
  if (scored !== null && all !== null && compare(scored, all) === 0) return null
  return `${effective} of ${original} samples`
}

/** Groups have no count of their own: with a limit, or beside a partial task, they may be partial too. */
function unknownShare(counts: Node | undefined, limit: string | undefined, anyPartial: boolean): string | null {
  if (limit !== undefined) return `limit ${limit} of an unstated number of samples`
  if (counts !== undefined) return 'sample counts that can not be read'
  return anyPartial ? 'a part of the samples of some tasks' : null
}

function dataOf(config: Node | undefined): Pick<TaskFacts, 'dataset' | 'split'> {
  const path = stringOf(child(config, 'dataset_path')) ?? null
  const name = stringOf(child(config, 'dataset_name'))
  const split = stringOf(child(config, 'test_split')) ?? stringOf(child(config, 'validation_split'))
  return { dataset: path !== null && name !== undefined ? `${path}/${name}` : path, split: split ?? null }
}

/** Settings of the whole run that change what a score means. `limit: null` is a whole run. */
function runContext(root: Root): {
  readonly limit: string | undefined
  readonly context: Readonly<Record<string, string>>
} {
  const config = root.get('config')
  const limit = textOf(child(config, 'limit'))
  const multiturn = root.get('fewshot_as_multiturn')
  const context = stated({
    limit,
    'chat template': stringOf(root.get('chat_template_sha')),
    'system instruction': stringOf(root.get('system_instruction_sha')),
    'few-shot as turns': multiturn?.kind === 'boolean' && multiturn.value ? 'true' : null,
    'generation arguments': argumentsOf(child(config, 'gen_kwargs')),
  })
  return { limit, context }
}

/** Written as text or as a mapping, whose order means nothing; one level is all the harness passes on. */
function argumentsOf(node: Node | undefined): string | undefined {
  if (node?.kind !== 'mapping') return stringOf(node)
  return entriesOf(node)
    .map((entry) => `${entry.key}=${textOf(entry.value) ?? entry.value.kind}`)
    .toSorted(byCodeUnit)
    .join(',')
}

/** Which model was scored, and by which harness. */
export function lmEvalIdentity(root: Root): Readonly<Record<string, string>> {
  const config = root.get('config')
  return stated({
    model: stringOf(root.get('model_name')) ?? stringOf(child(config, 'model')),
    'model arguments': stringOf(child(config, 'model_args')),
    'model revision': stringOf(child(config, 'model_sha')),
    'harness version': textOf(root.get('lm_eval_version')),
    'harness commit': textOf(root.get('git_hash')),
    date: textOf(root.get('date')),
  })
}
