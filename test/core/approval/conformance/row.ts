import { sha256 } from '../../../../src/core/base/digest.ts'
import { knownGovernance } from '../../../../src/core/evaluate/controls/catalogue.ts'
import type { Dossier } from '../../../../src/core/evaluate/dossier.ts'
import { judge } from '../../../../src/core/evaluate/judge.ts'
import type { Finding, Verdict } from '../../../../src/core/evaluate/verdict.ts'
import { decodePolicy } from '../../../../src/core/policy/decode.ts'
import { dossierOf } from '../../evaluate/scene.ts'
import type { Scene } from '../../evaluate/scene.ts'
import { HEAD, rollOf } from '../told.ts'
import type { Told } from '../told.ts'

/** One scenario of approvals.md section B by its number there, with what it wants in the reference's words. */
export type Row = {
  readonly b: string
  readonly want: string
  readonly shows: string
  readonly actual: () => unknown
  readonly expected: unknown
}

/** The requirement used throughout: one of risk, two of lead, none who wrote the change. */
export const CANONICAL = '      - { role: risk, count: 1 }\n      - { role: lead, count: 2 }\n'

export type ToldPolicy = {
  readonly approvals?: string
  readonly gate?: string
  readonly roles?: string
  readonly end?: string
}

/** A policy of one gate on `main` with metrics that pass and these entries of `approvals:`. */
export function policyText({ approvals = CANONICAL, gate = '', roles = '', end = '' }: ToldPolicy = {}): string {
  return `version: 1
models:
  churn: { path: models/churn, tier: high, metrics: [metrics.json] }
roles:
  risk: { teams: [acme/risk] }
  lead: { teams: [acme/leads] }
${roles}gates:
  production:
    branches: [main]
    metrics: [{ metric: auc, at_least: 0.8 }]
${approvals === '' ? '' : `    approvals:\n${approvals}`}${gate}${end}`
}

/** A change of the model, or of what `scene` says, with these people, judged by this policy. */
export function judgedWith(policy: string, told: Told, scene: Partial<Scene> = {}): Verdict {
  return judge(dossierWith(policy, told, scene))
}

export function dossierWith(policy: string, told: Told, scene: Partial<Scene> = {}): Dossier {
  const { asOf, head: _, ...people } = rollOf(told)
  const files = { 'metrics.json': '{"auc": 0.9}' }
  const dossier = dossierOf({ policy, candidate: files, baseline: files, people, ...scene })
  return { ...dossier, asOf, subject: { ...dossier.subject, head: { ref: 'retrain', sha: HEAD } } }
}

/** The decision, and the findings about people that are no pass, as `approvals/risk pending role-awaits`. */
export function peopleLines(verdict: Verdict): readonly string[] {
  const about = verdict.findings.filter(({ kind, outcome }) => kind === 'approval' && outcome !== 'pass')
  return [verdict.decision, ...about.map(lineOf)]
}

export function lineOf({ rule, outcome, reason }: Finding): string {
  return `${rule.slice(rule.indexOf('/') + 1)} ${outcome} ${reason.code}`
}

export function waiverOf(control: string, models: string): string {
  return `waivers: [{ control: ${control}, models: [${models}], reason: r, approved_by: [dana], expires: 2027-01-01 }]\n`
}

/** What is wrong with a policy, by code; empty when nothing is. */
export function problemsOf(text: string): readonly string[] {
  const decoded = decodePolicy({ path: 'p.yml', text, digest: sha256(text) }, knownGovernance)
  return decoded.ok ? [] : decoded.error.map(({ code }) => code)
}
