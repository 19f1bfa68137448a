import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { child, entriesOf, itemsOf, stringOf, textOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { attestation } from '../attestation.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import type { Reading } from '../types.ts'

/**
 * The `constraint_violations.json` of SageMaker Model Monitor and Clarify: each violation is a failed check. A file
 * with an empty list says that there were none, and that is its one check passed.
 */
export const sagemakerViolations: Reader = {
  format: 'sagemaker-violations',
  title: 'SageMaker constraint_violations.json',
  recognises,
  read,
}

/** An empty list passes, so nothing else may stand beside it that could make it the list of another tool. */
const known: ReadonlySet<string> = new Set(['violations', 'version'])

function recognises({ root }: Document): boolean {
  const violations = child(root, 'violations')
  if (violations?.kind !== 'sequence' || entriesOf(root).some((entry) => !known.has(entry.key))) return false
  return (
    violations.items.length === 0 || violations.items.some((item) => child(item, 'constraint_check_type') !== undefined)
  )
}

function read(document: Document): Result<Reading, never> {
  const place = placeIn(document)
  const list = child(document.root, 'violations') ?? document.root
  const violations = itemsOf(list)
  const failed = violations.map((item) =>
    attestation({
      name: nameOf(item),
      outcome: 'failed',
      message: textOf(child(item, 'description')) ?? 'is listed as a violation',
      at: place(item),
    }),
  )
  const none = attestation({ name: 'constraint violations', outcome: 'passed', message: 'none', at: place(list) })
  const attestations = failed.length === 0 ? [none] : failed
  return ok(reading({ format: 'sagemaker-violations', attestations, asserts: true }))
}

/** `f2: LessThanThreshold`; bias constraints also name the facet they are about. */
function nameOf(violation: Node): string {
  const what = stringOf(child(violation, 'metric_name')) ?? stringOf(child(violation, 'feature_name'))
  const facet = [textOf(child(violation, 'facet')), textOf(child(violation, 'facet_value'))].filter(
    (part) => part !== undefined,
  )
  const subject = [what, ...(facet.length === 0 ? [] : [`(${facet.join('=')})`])].filter((part) => part !== undefined)
  const kind = textOf(child(violation, 'constraint_check_type'))
  return [subject.join(' '), kind].filter((part) => part !== undefined && part !== '').join(': ') || 'violation'
}
