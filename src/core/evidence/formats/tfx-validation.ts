import type { Diagnostic } from '../../base/diagnostic.ts'
import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Position, Span } from '../../base/source.ts'
import type { Document, Node } from '../../document/tree.ts'
import { attestation } from '../attestation.ts'
import { note } from '../note.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import type { Attestation, AttestationOutcome, Reading } from '../types.ts'
import { field, sliceName, thresholdFailure } from './tfx-validation-parts.ts'

/**
 * A TFMA ValidationResult as JSON, with field names as in the proto or in camelCase. Absent fields have the proto's
 * defaults, which is why an absent `validation_ok` is no yes. A rubber stamp is the missing baseline by another name:
 * change thresholds were dropped, so nothing was compared.
 */
export const tfxValidation: Reader = {
  format: 'tfx-validation',
  title: 'TFX validation result (JSON)',
  recognises,
  read,
}

const telling: readonly string[] = [
  'metric_validations_per_slice',
  'missing_slices',
  'missing_cross_slices',
  'missing_thresholds',
  'rubber_stamp',
  'validation_details',
]

function recognises({ root }: Document): boolean {
  if (field(root, 'validation_ok') !== undefined) return true
  return telling.filter((name) => field(root, name) !== undefined).length >= 2
}

type Place = (node: { readonly at: Span }) => Position

function read(document: Document): Result<Reading, never> {
  const { root } = document
  const place = placeIn(document)
  const failures = [
    ...listed(list(root, 'metric_validations_per_slice'), place, (slice) => sliceFailures(slice, place)),
    ...listed(list(root, 'missing_slices'), place, (slice) => [
      missing(`missing slice: ${sliceName(slice)}`, place(slice)),
    ]),
    ...listed(list(root, 'missing_cross_slices'), place, (slice) => [missing('missing cross-slice', place(slice))]),
  ]
  const said = saysOk(root, failures.length > 0)
  const at = place(field(root, 'validation_ok') ?? root)
  const overall = attestation({ name: 'validation_ok', outcome: said.outcome, message: said.message, at })
  const notes: readonly Diagnostic[] = said.contradicts ? [note(document, { at, message: said.message })] : []
  const attestations = [overall, ...failures, ...doubts(root, place)]
  return ok(reading({ format: 'tfx-validation', attestations, asserts: true, notes }))
}

type Said = { readonly outcome: AttestationOutcome; readonly message: string; readonly contradicts: boolean }

function saysOk(root: Node, failed: boolean): Said {
  const word = field(root, 'validation_ok')
  const says = word?.kind === 'boolean' ? word.value : null
  if (says === true && failed) {
    return { outcome: 'failed', message: 'validation_ok is true although failures are listed', contradicts: true }
  }
  if (says === true) return { outcome: 'passed', message: '', contradicts: false }
  if (says === false || failed) return { outcome: 'failed', message: '', contradicts: false }
  return { outcome: 'undecided', message: 'validation_ok is not stated, which stands for false', contradicts: false }
}

type List = { readonly name: string; readonly node: Node | undefined }

function list(holder: Node, name: string): List {
  return { name, node: field(holder, name) }
}

/** What the items of a list come to. A list that is none can't be read, and what it held is not known to be good. */
function listed(
  { name, node }: List,
  place: Place,
  attest: (item: Node) => readonly Attestation[],
): readonly Attestation[] {
  if (node === undefined || node.kind === 'null') return []
  if (node.kind === 'sequence') return node.items.flatMap((item) => attest(item))
  return [attestation({ name, outcome: 'errored', message: 'is no list', at: place(node) })]
}

function sliceFailures(validation: Node, place: Place): readonly Attestation[] {
  if (validation.kind !== 'mapping') {
    const name = 'metric_validations_per_slice'
    return [attestation({ name, outcome: 'errored', message: 'an item is no mapping', at: place(validation) })]
  }
  const slice = sliceName(field(validation, 'slice_key'))
  return listed(list(validation, 'failures'), place, (failure) => {
    const { metric, message } = thresholdFailure(failure)
    return [attestation({ name: `${slice}: ${metric}`, outcome: 'failed', message, at: place(failure) })]
  })
}

function missing(name: string, at: Position): Attestation {
  return attestation({ name, outcome: 'failed', message: 'no data for a slice that has thresholds', at })
}

/** Reasons not to take the result for a validation at all. Anything but a plain false is one. */
function doubts(root: Node, place: Place): readonly Attestation[] {
  const reasons: readonly (readonly [string, string])[] = [
    ['rubber_stamp', 'nothing was compared: the model was let through as the first one'],
    ['missing_thresholds', 'nothing was asserted: the validation had no thresholds'],
  ]
  return reasons.flatMap(([name, message]) => {
    const flag = field(root, name)
    if (flag === undefined || flag.kind === 'null' || (flag.kind === 'boolean' && !flag.value)) return []
    return [attestation({ name, outcome: 'undecided', message, at: place(flag) })]
  })
}
