import { atLeast, atMost, compare, parseDecimal } from '../../base/decimal.ts'
import type { EnvelopeBound } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { metricIndex } from '../metrics/metric-index.ts'
import { resolve } from '../metrics/resolve.ts'
import type { Citation } from '../verdict.ts'
import { artifactState, sameArtifact } from './artifact-identity.ts'
import { clauses } from './clauses.ts'
import { lineageParameters } from './lineage-parameters.ts'
import { blockOrResult, citeRecord, unansweredResult } from './record-facts.ts'
import { mendedBy, notAsked, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const chg02: Control = {
  id: 'CHG-02',
  title: 'Inside the predetermined envelope',
  question: 'Do the metrics and parameters of this version stay within the bounds that were set before it?',
  why: 'A plan that allows changes in advance allows only those it names. Beyond it, the full route applies.',
  remedy:
    'List bounds under `envelope:` in the governance record before the version they are for, each for one `metric` or one `parameter` of the lineage. Outside of them, take the full route: a new validation, and a waiver until it is there.',
  severity: severityByTier('– i b'),
  needed: byTier('E3', 'E3', 'E3'),
  stage: 'pull-request',
  maps: clauses('EU Annex IV(2)(f)', 'EU Art. 13(3)(c)', 'FDA P(description)', 'FDA P(protocol)', 'FDA P(impact)'),
  check,
}

type Envelope = {
  readonly record: GovernanceRecord
  readonly bounds: readonly EnvelopeBound[]
  readonly side: 'candidate' | 'baseline'
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'envelope')
  if (found.kind === 'result') return found.result
  const envelope = inForce(facts, { record: found.record, bounds: found.block, side: 'candidate' })
  const citations: Citation[] = [{ ...citeRecord(found.record, 'envelope', null), strength: 'E3' }]
  for (const bound of envelope.bounds) {
    const wrong = malformed(envelope, bound)
    if (wrong !== null) return wrong
    const value = bound.metric === null ? parameterOf(facts, envelope, bound) : metricOf(facts, envelope, bound)
    if ('outcome' in value) return value
    const outside = outsideOf(envelope, bound, value)
    if (outside !== null) return outside
    citations.push(cite(envelope, bound), { ...value.citation, strength: 'E3' })
  }
  const introduced = envelope.side === 'candidate' ? notSetBefore(facts, envelope) : null
  if (introduced !== null) return introduced
  return shown(
    'E3',
    envelope.side === 'baseline'
      ? detail`All ${envelope.bounds.length} bounds of the envelope hold, as the base branch has them`
      : detail`All ${envelope.bounds.length} bounds hold, and the artifact is still that of the base branch`,
    citations,
  )
}

/**
 * Bounds that come with the change predetermined nothing of it. They may come before a new artifact, and the first
 * artifact of all has nothing that could have been set for it. Null where the artifact is still that of the base branch.
 */
function notSetBefore({ evidence }: ControlFactsheet, envelope: Envelope): ControlResult | null {
  const { model, candidate, baseline } = evidence
  const here = [citeRecord(envelope.record, 'envelope', null)]
  const [now, before] = [artifactState(model, candidate), artifactState(model, baseline)]
  if (now.kind === 'known' && before.kind === 'absent') {
    return notAsked(detail`The first version takes the full route; this envelope binds those that follow it`, here)
  }
  if (now.kind === 'known' && before.kind === 'known' && sameArtifact(now.identity, before.identity) === true) {
    return null
  }
  return mendedBy(
    detail`Merge the envelope before the artifact it is for; or take the full route: a new validation, and a waiver`,
    notShown(detail`The envelope comes with the change, so its bounds were not set before it`, here),
  )
}

/** What was set before is what binds: a change can't widen its own envelope. */
function inForce({ baselineRecord: before }: ControlFactsheet, own: Envelope): Envelope {
  if (before.kind !== 'read') return own
  const bounds = before.record.governance.envelope ?? []
  return bounds.length === 0 ? own : { record: before.record, bounds, side: 'baseline' }
}

function cite({ record, side }: Envelope, { at }: EnvelopeBound): Citation {
  return { ...citeRecord(record, 'envelope', at), side }
}

function malformed(envelope: Envelope, bound: EnvelopeBound): ControlResult | null {
  const { metric, parameter, at_least: least, at_most: most } = bound
  const here = [cite(envelope, bound)]
  if ((metric === null) === (parameter === null)) {
    return mendedBy(
      detail`Name one of ${named('metric')} and ${named('parameter')} in each bound`,
      notShown(
        detail`A bound of the envelope names ${metric === null ? ['neither a metric nor a parameter'] : ['both a metric and a parameter']}`,
        here,
      ),
    )
  }
  if (least === null && most === null) {
    return unansweredResult(envelope.record, 'envelope', [{ key: 'at_least or at_most', value: null }], bound.at)
  }
  if (least === null || most === null || compare(least.value.value, most.value.value) <= 0) return null
  return undecided(
    detail`The envelope asks for at least ${named(least.value.text)} and at most ${named(most.value.text)}, which nothing can be`,
    here,
  )
}

/** What a bound is about: its name, and the number as it stands in the evidence. */
type Value = { readonly name: string; readonly text: string; readonly citation: Citation }

function metricOf({ evidence }: ControlFactsheet, envelope: Envelope, bound: EnvelopeBound): Value | ControlResult {
  const name = bound.metric?.value ?? ''
  const found = resolve(metricIndex(evidence.candidate), { text: name, segments: null, files: null })
  const here = [cite(envelope, bound)]
  if (found.kind === 'missing') return notShown(detail`The evaluation reports no metric ${named(name)}`, here)
  if (found.kind !== 'found') return undecided(detail`More than one value answers to the metric ${named(name)}`, here)
  const { measurement, file } = found.located
  const citation: Citation = {
    path: file.path,
    side: 'candidate',
    at: measurement.at,
    digest: file.digest,
    strength: null,
  }
  if (measurement.value.kind === 'number') return { name, text: measurement.value.text, citation }
  return undecided(detail`The metric ${named(name)} is no finite number`, [...here, citation])
}

function parameterOf(facts: ControlFactsheet, envelope: Envelope, bound: EnvelopeBound): Value | ControlResult {
  const name = bound.parameter?.value ?? ''
  const found = lineageParameters(facts, 'candidate').filter((parameter) => parameter.name === name)
  const here = [cite(envelope, bound)]
  const [first] = found
  const { lineage } = facts.evidence.candidate
  if (first === undefined || lineage === null) {
    return notShown(detail`The lineage pins no parameter ${named(name)}`, here)
  }
  if (first.text === null || !first.isNumber || found.some(({ text }) => text !== first.text)) {
    return undecided(detail`The parameter ${named(name)} is not one number in the lineage`, here)
  }
  const citation: Citation = {
    path: lineage.path,
    side: 'candidate',
    at: first.at,
    digest: lineage.digest,
    strength: null,
  }
  return { name, text: first.text, citation }
}

function outsideOf(envelope: Envelope, bound: EnvelopeBound, { name, text, citation }: Value): ControlResult | null {
  const value = parseDecimal(text)
  const places = [cite(envelope, bound), citation]
  if (value === null)
    return undecided(detail`${named(name)} is ${named(text)}, which can’t be compared exactly`, places)
  const { at_least: least, at_most: most } = bound
  const broken: Detail | null =
    least !== null && !atLeast(value, least.value.value)
      ? detail`at least ${named(least.value.text)}`
      : most !== null && !atMost(value, most.value.value)
        ? detail`at most ${named(most.value.text)}`
        : null
  if (broken === null) return null
  return notShown(detail`${named(name)} is ${named(text)}; the envelope allows ${broken}`, places)
}
