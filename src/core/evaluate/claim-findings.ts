import { byKeys } from '../base/order.ts'
import { formatPath } from '../evidence/metric-name.ts'
import type { Measurement } from '../evidence/types.ts'
import { usualName } from '../measure/usual-name.ts'
import type { MeasuredFile, Sample } from '../measure/measured.ts'
import type { Gate } from '../policy/types.ts'
import { valueOf } from '../statistics/value-of.ts'
import { plainFinding } from './finding.ts'
import { knownMetric } from './metrics/known.ts'
import type { ModelEvidence, ReadFile } from './model-evidence.ts'
import type { Citation, Finding } from './verdict.ts'

type Ours = { readonly sample: Sample & { readonly kind: 'measured' }; readonly file: MeasuredFile }
type OursByName = ReadonlyMap<string, readonly Ours[]>

/**
 * Holds the numbers that metrics files claim against those that Countersign measured on the predictions: one finding
 * for each metric of each file. A file that reports a metric several times at one depth is right when one of them is ours.
 */
export function claimFindings(gate: Gate, evidence: ModelEvidence): readonly Finding[] {
  const ours = measuredByName(evidence)
  if (ours.size === 0) return []
  return evidence.candidate.metrics.flatMap((file) => {
    const claims = claimsOf(file, ours)
    return [...claims].map(([name, all]) =>
      claimFinding(gate, evidence, { file, name, claims: all, ours: ours.get(name) ?? [] }),
    )
  })
}

/** An average may be claimed without its name: any of the usual ones counts for it. */
function measuredByName({ measured }: ModelEvidence): OursByName {
  const byName = new Map<string, Ours[]>()
  for (const { what, candidate, values } of measured) {
    if (what !== 'predictions') continue
    for (const { path, slice, candidate: sample } of values) {
      const [name, ...others] = path
      if (name === undefined || others.length > 0 || slice !== null || sample?.kind !== 'measured') continue
      for (const each of [name, name.replace(/_(?:macro|micro|weighted)$/, '')]) {
        const known = byName.get(each) ?? []
        byName.set(each, [...known, { sample, file: candidate }])
        if (each === name && !/_(?:macro|micro|weighted)$/.test(name)) break
      }
    }
  }
  return byName
}

function claimsOf(file: ReadFile, ours: OursByName): ReadonlyMap<string, readonly Measurement[]> {
  const claims = new Map<string, Measurement[]>()
  if (file.result.kind === 'unread') return claims
  const { measurements } = file.result.reading
  for (const one of measurements.toSorted(byKeys(({ path }) => formatPath(path)))) {
    const name = claimedName(one)
    if (name === null || !ours.has(name)) continue
    claims.set(name, [...(claims.get(name) ?? []), one])
  }
  return claims
}

/** Numbers on other data than the predictions are no claims about them. */
const elsewhere = /(?:^|[^a-z])(?:train|training|val|valid|validation|dev|cv|oof)(?:[^a-z]|$)/i

function claimedName({ path, value, slice, operational, split, dataset }: Measurement): string | null {
  if (value.kind !== 'number' || slice !== null || operational) return null
  if ([...path, split ?? '', dataset ?? ''].some((part) => elsewhere.test(part.replaceAll('_', ' ')))) return null
  return usualName(path.at(-1) ?? '')
}

type Claimed = {
  readonly file: ReadFile
  readonly name: string
  readonly claims: readonly Measurement[]
  readonly ours: readonly Ours[]
}

/** The outermost numbers are what a file claims first; a right one deep inside does not make up for a wrong one there. */
function outermost(claims: readonly Measurement[]): readonly Measurement[] {
  const depth = Math.min(...claims.map(({ path }) => path.length))
  return claims.filter(({ path }) => path.length === depth)
}

function claimFinding(gate: Gate, { model }: ModelEvidence, { file, name, claims: all, ours }: Claimed): Finding {
  const claims = outermost(all)
  const right = claims.find((claim) => ours.some((one) => agrees(name, claim, one)))
  const [first] = claims
  const [measured] = ours
  const cited = citations(file, right ?? first ?? null, measured ?? null)
  const found = { rule: `${gate.name}/claims/${file.path}/${name}`, kind: 'evidence', model: model.id } as const
  const value = measured === undefined ? '' : shownValue(measured)
  const claim = first?.value.kind === 'number' ? first.value.text : ''
  const facts = { metric: name, path: file.path, claim, measured: value, table: measured?.file.path ?? '' }
  if (right !== undefined) {
    const reason = { code: 'claim-confirmed', ...facts } as const
    return plainFinding({ ...found, outcome: 'pass', severity: 'info', reason, evidence: cited })
  }
  return plainFinding({ ...found, outcome: 'fail', reason: { code: 'claim-contradicted', ...facts }, evidence: cited })
}

function shownValue({ sample }: Ours): string {
  return String(Number(valueOf(sample.estimate).toPrecision(6)))
}

/** Whether a claim, as rounded as it is written, is what was measured; a percentage of a share too. */
function agrees(name: string, { value }: Measurement, { sample }: Ours): boolean {
  if (value.kind !== 'number') return false
  const measured = valueOf(sample.estimate)
  const isShare = knownMetric(name)?.scale === 'fraction'
  return isRounded(value.text, measured) || (isShare && isRounded(value.text, 100 * measured))
}

/** So near that only another order of summing tells them apart. */
const NEAR = 1e-9

function isRounded(text: string, measured: number): boolean {
  const claim = Number(text)
  const [, fraction = '', exponent = '0'] = /^[^.eE]*(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? []
  const unit = 10 ** (Number(exponent) - fraction.length)
  const room = 0.5 * unit + NEAR * Math.max(1, Math.abs(measured))
  // a whole number rounds nothing away but itself
  return (
    Math.abs(claim - measured) <= (fraction === '' && exponent === '0' ? NEAR * Math.max(1, Math.abs(measured)) : room)
  )
}

function citations(file: ReadFile, claim: Measurement | null, ours: Ours | null): readonly Citation[] {
  const { path, digest } = file
  const here: Citation = { path, side: 'candidate', at: claim?.at ?? null, digest, strength: 'E2' }
  if (ours === null) return [here]
  const { file: table } = ours
  return [here, { path: table.path, side: 'candidate', at: null, digest: table.digest, strength: 'E3' }]
}
