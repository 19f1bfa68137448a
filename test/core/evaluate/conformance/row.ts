import type { Finding, Verdict } from '../../../../src/core/evaluate/verdict.ts'
import type { Scene } from '../scene.ts'
import { judged, lineOf, metricLines, policyWith } from '../scene.ts'

/** One scenario of the reference's list, by its number there. A scenario may need several rows. */
export type Row = {
  readonly c: number
  readonly shows: string
  readonly actual: () => unknown
  readonly expected: unknown
}

/** The findings of one entry on `metrics.json` texts. */
export function lines(entry: string | readonly string[], candidate: string, baseline?: string): readonly string[] {
  return metricLines(verdictOn(entry, candidate, baseline))
}

export function verdictOn(entry: string | readonly string[], candidate: string, baseline?: string): Verdict {
  return judged(sceneOn(entry, candidate, baseline))
}

export function sceneOn(entry: string | readonly string[], candidate: string, baseline?: string): Scene {
  const policy = policyWith(...(typeof entry === 'string' ? [entry] : entry))
  const files = { 'metrics.json': candidate }
  return baseline === undefined
    ? { policy, candidate: files }
    : { policy, candidate: files, baseline: { 'metrics.json': baseline } }
}

/** The one metric finding of a verdict. */
export function only(verdict: Verdict): Finding {
  const [finding, ...others] = verdict.findings.filter(({ kind }) => kind === 'metric')
  if (finding === undefined || others.length > 0) throw new Error(metricLines(verdict).join('\n'))
  return finding
}

export function linesOf(verdict: Verdict, kind: Finding['kind']): readonly string[] {
  return verdict.findings.filter((finding) => finding.kind === kind).map(lineOf)
}

/** Facts of a reason, without its code. */
export function reasonOf(finding: Finding | undefined): unknown {
  return finding?.reason
}

export const higher = 'better: higher'
export const lower = 'better: lower'

/** What one change rule says about a metric without a standard meaning. */
export function change(rule: string, candidate: string, baseline: string): string | undefined {
  const [line] = lines(`{ metric: m, ${rule} }`, `{"m": ${candidate}}`, `{"m": ${baseline}}`)
  return line?.replace(/^m\/\w+ /, '')
}
