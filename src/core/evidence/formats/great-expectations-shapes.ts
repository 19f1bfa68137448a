import { child, entriesOf, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'

/** One suite's result, wherever it stood. `name` is null where nothing names it. */
export type SuiteNode = { readonly name: string | null; readonly suite: Node; readonly results: Node }

/**
 * The suites of a document, in the shapes Great Expectations writes: a suite's result (`results`), a checkpoint
 * (`run_results`, its values wrapped in `validation_result` before 1.0), and a checkpoint's description
 * (`validation_results`, whose items list `expectations`). Null when it is none of these.
 */
export function suitesOf(root: Node): readonly SuiteNode[] | null {
  const single = suiteOf(root)
  if (single !== null) return [single]
  const described = child(root, 'validation_results')
  if (described?.kind === 'sequence') return all(described.items.map((item) => ({ key: null, node: item })))
  const runs = child(root, 'run_results')
  if (runs?.kind !== 'mapping') return null
  return all(entriesOf(runs).map(({ key, value }) => ({ key, node: child(value, 'validation_result') ?? value })))
}

/** A checkpoint is one only if all its parts are: a part that can't be read must not vanish from the verdict. */
function all(parts: readonly { readonly key: string | null; readonly node: Node }[]): readonly SuiteNode[] | null {
  const suites = parts.map(({ key, node }) => suiteOf(node, key)).filter((suite) => suite !== null)
  return suites.length === parts.length ? suites : null
}

function suiteOf(node: Node, key: string | null = null): SuiteNode | null {
  const results = child(node, 'results') ?? child(node, 'expectations')
  if (results?.kind !== 'sequence' || child(node, 'success') === undefined) return null
  if (nameOf(node) === null && !counts(node) && !results.items.some((item) => isExpectation(item))) return null
  return { name: nameOf(node) ?? key, suite: node, results }
}

function nameOf(suite: Node): string | null {
  return stringOf(child(suite, 'suite_name')) ?? stringOf(child(child(suite, 'meta'), 'expectation_suite_name')) ?? null
}

function counts(suite: Node): boolean {
  return child(child(suite, 'statistics'), 'evaluated_expectations') !== undefined
}

function isExpectation(item: Node): boolean {
  return child(item, 'expectation_config') !== undefined || child(item, 'expectation_type') !== undefined
}
