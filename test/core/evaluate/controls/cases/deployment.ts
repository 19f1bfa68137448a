import { policyOf } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const before = 'ab'.repeat(32)
const now = 'cd'.repeat(32)
const bytes = (hex: string): { readonly 'model.onnx': object } => ({
  'model.onnx': { kind: 'bytes', size: 4, digest: `sha256:${hex}`, md5: 'ef'.repeat(16) },
})
const candidate = bytes(now)
const baseline = bytes(before)

const rollout = `version: 1
rollout:
  plan: One in ten of the calls first, all of them a week later
  fallback: Version 3.0.2 answers, from the second slot
  abort:
    - { metric: complaints a day, limit: 5 }
  last_good: ${before}
`

const decision = `version: 1
decision:
  process: Weekly retention calls, process RET-4
  owner: "@acme/growth"
  indicator: Share of called customers who stay for ninety days
  consumers: [call planner, growth dashboard]
roles:
  business-owner: ["@acme/growth"]
`

const highRisk = (path: string, more = ''): string =>
  `version: 1\nregulatory: { role: provider, path: "${path}", rationale: It decides on loans of natural persons${more} }\n`
const artefacts = ', declaration: docs/declaration.pdf of 2027-11-30, registration: EU-AI-004711'

export const deployment: readonly ControlCase[] = [
  {
    control: 'DEPL-02',
    name: 'a plan that goes back to what is on the base branch',
    scene: { record: rollout, candidate, baseline },
    expects: { low: 'pass info E2', medium: 'pass warn E2', high: 'pass block E2' },
  },
  {
    control: 'DEPL-02',
    name: 'a digest with its algorithm before it, in capitals',
    scene: { record: rollout.replace(before, `sha256:${before.toUpperCase()}`), candidate, baseline },
    expects: 'pass block E2',
  },
  {
    control: 'DEPL-02',
    name: 'it goes back to another artifact than runs now',
    scene: { record: rollout.replace(before, '1a'.repeat(32)), candidate, baseline },
    expects: { low: 'fail info', medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'DEPL-02',
    name: 'it goes back to itself, where the base branch has nothing to compare',
    scene: { record: rollout.replace(before, now), candidate },
    expects: 'fail block',
  },
  {
    control: 'DEPL-02',
    name: 'the first model has nothing to go back to',
    scene: { record: rollout.replace(/ {2}last_good.*\n/, ''), candidate },
    expects: 'pass block E1',
  },
  {
    control: 'DEPL-02',
    name: 'a digest that can’t be compared is only words',
    scene: { record: rollout, candidate },
    expects: 'pass block E1',
  },
  {
    control: 'DEPL-02',
    name: 'no artifact to go back to, where there is one',
    scene: { record: rollout.replace(/ {2}last_good.*\n/, ''), candidate, baseline },
    expects: 'fail block',
  },
  {
    control: 'DEPL-02',
    name: 'an artifact on the base branch that can’t be read',
    scene: {
      record: rollout.replace(/ {2}last_good.*\n/, ''),
      candidate,
      baseline: { 'model.onnx': { kind: 'refused', why: 'symlink', detail: '' } },
    },
    expects: 'fail block',
  },
  {
    control: 'DEPL-02',
    name: 'no abort limit',
    scene: { record: rollout.replace(/ {2}abort:\n.*\n/, '  abort: []\n'), candidate, baseline },
    expects: 'fail block',
  },
  {
    control: 'DEPL-02',
    name: 'an abort limit without a figure',
    scene: { record: rollout.replace('metric: complaints a day, ', ''), candidate, baseline },
    expects: 'fail block',
  },
  {
    control: 'DEPL-02',
    name: 'two limits on one figure',
    scene: {
      record: rollout.replace(/( {4}- .*\n)/, '$1    - { metric: complaints a day, limit: 50 }\n'),
      candidate,
      baseline,
    },
    expects: 'fail block',
  },
  {
    control: 'DEPL-02',
    name: 'a limit in words',
    scene: { record: rollout.replace('limit: 5', 'limit: too many'), candidate, baseline },
    expects: 'indeterminate block',
  },
  {
    control: 'DEPL-02',
    name: 'a plan that asks back',
    scene: {
      record: rollout.replace(/plan: .*/, 'plan: How is it rolled out, in which steps, to whom first?'),
      candidate,
      baseline,
    },
    expects: 'fail block',
  },
  {
    control: 'DEPL-02',
    name: 'a digest cut short',
    scene: { record: rollout.replace(before, before.slice(0, 12)), candidate, baseline },
    expects: 'indeterminate block',
  },
  {
    control: 'DEPL-02',
    name: 'no record',
    scene: { candidate, baseline },
    expects: { low: 'fail info', high: 'fail block' },
  },

  {
    control: 'DEPL-03',
    name: 'process, owner, figure and consumers',
    scene: { record: decision },
    expects: { medium: 'pass warn E1', high: 'pass block E1' },
  },
  {
    control: 'DEPL-03',
    name: 'an owner in words contradicts nobody',
    scene: { record: decision.replace('owner: "@acme/growth"', 'owner: Head of growth') },
    expects: 'pass block E1',
  },
  {
    control: 'DEPL-03',
    name: 'another owner among the roles',
    scene: { record: decision.replace('["@acme/growth"]', '["@acme/risk"]') },
    expects: { medium: 'fail warn', high: 'fail block' },
  },
  {
    control: 'DEPL-03',
    name: 'accounts differ by case only',
    scene: { record: decision.replace('owner: "@acme/growth"', 'owner: "@Acme/Growth"') },
    expects: 'pass block E1',
  },
  {
    control: 'DEPL-03',
    name: 'nobody consumes it',
    scene: { record: decision.replace('[call planner, growth dashboard]', '[]') },
    expects: 'fail block',
  },
  {
    control: 'DEPL-03',
    name: 'consumers to be named',
    scene: { record: decision.replace('growth dashboard', 'TBD') },
    expects: 'fail block',
  },
  {
    control: 'DEPL-03',
    name: 'no figure',
    scene: { record: decision.replace(/ {2}indicator.*\n/, '') },
    expects: 'fail block',
  },
  {
    control: 'DEPL-03',
    name: 'the same block twice',
    scene: { record: `${decision}decision: {}\n` },
    expects: 'indeterminate block',
  },
  { control: 'DEPL-03', name: 'no record', scene: {}, expects: { medium: 'fail warn', high: 'fail block' } },

  {
    control: 'DEPL-05',
    name: 'not high-risk, by the record',
    scene: { record: highRisk('not_high_risk'), asOf: '2029-01-01T00:00:00Z' },
    expects: 'not-applicable block',
  },
  {
    control: 'DEPL-05',
    name: 'not high-risk by this change, and high-risk in production',
    scene: {
      record: highRisk('not_high_risk'),
      baseline: { 'governance.yaml': highRisk('annex_iii:5b') },
      asOf: '2027-12-02T00:00:00Z',
    },
    expects: 'fail block',
  },
  {
    control: 'DEPL-05',
    name: 'Annex III, the day before it is due',
    scene: { record: highRisk('annex_iii:5b'), asOf: '2027-12-01T23:59:59Z' },
    expects: 'not-applicable block',
  },
  {
    control: 'DEPL-05',
    name: 'Annex III, the day it is due',
    scene: { record: highRisk('annex_iii:5b'), asOf: '2027-12-02T00:00:00Z' },
    expects: 'fail block',
  },
  {
    control: 'DEPL-05',
    name: 'Annex III with declaration and registration',
    scene: { record: highRisk('annex_iii:5b', artefacts), asOf: '2027-12-02T00:00:00Z' },
    expects: 'pass block E1',
  },
  {
    control: 'DEPL-05',
    name: 'Annex III with a registration that is pending',
    scene: {
      record: highRisk('annex_iii:5b', artefacts.replace('EU-AI-004711', 'pending')),
      asOf: '2028-01-01T00:00:00Z',
    },
    expects: 'fail block',
  },
  {
    control: 'DEPL-05',
    name: 'Annex I is due later',
    scene: { record: highRisk('annex_i'), asOf: '2028-08-01T12:00:00Z' },
    expects: 'not-applicable block',
  },
  {
    control: 'DEPL-05',
    name: 'Annex I needs its declaration',
    scene: { record: highRisk('annex_i'), asOf: '2028-08-02T00:00:00Z' },
    expects: 'fail block',
  },
  {
    control: 'DEPL-05',
    name: 'Annex I with a declaration, and no registration that does not exist for it',
    scene: {
      record: highRisk('annex_i', ', declaration: docs/declaration.pdf of 2028-07-01'),
      asOf: '2028-08-02T00:00:00Z',
    },
    expects: 'pass block E1',
  },
  {
    control: 'DEPL-05',
    name: 'the record says not high-risk, the card says Annex III',
    scene: {
      record: highRisk('not_high_risk'),
      card: '---\ngovernance: { regulatory: { eu_ai_act: { path: "annex_iii:5b" } } }\n---\n# Churn\n',
    },
    expects: 'fail block',
  },
  {
    control: 'DEPL-05',
    name: 'no path is no reason to skip it',
    scene: { record: 'version: 1\nregulatory: { role: provider }\n' },
    expects: 'fail block',
  },
  {
    control: 'DEPL-05',
    name: 'Annex III without its point',
    scene: { record: highRisk('annex_iii') },
    expects: 'indeterminate block',
  },
  { control: 'DEPL-05', name: 'no record', scene: {}, expects: 'fail block' },

  {
    control: 'MON-08',
    name: 'an end, and what remains',
    scene: {
      record:
        'version: 1\nretirement: { plan: Switched off when the tariff ends in 2028, residue: The call list keeps scores for a year and is then cleared by growth }\n',
    },
    expects: { medium: 'pass info E1', high: 'pass warn E1' },
  },
  {
    control: 'MON-08',
    name: 'the proposed policy drops the entry',
    scene: {
      record: 'version: 1\nretirement: { plan: Switched off this week, residue: Nothing that anybody reads }\n',
      proposedPolicy: policyOf({}).replace('  churn:\n', '  other:\n'),
    },
    expects: 'fail warn',
  },
  {
    control: 'MON-08',
    name: 'the proposed policy keeps the entry',
    scene: {
      record: 'version: 1\nretirement: { plan: Switched off this week, residue: Nothing that anybody reads }\n',
      proposedPolicy: policyOf({}).replace('ana, ben', 'ana, ben, cem'),
    },
    expects: 'pass warn E1',
  },
  {
    control: 'MON-08',
    name: 'nobody thought of what remains',
    scene: { record: 'version: 1\nretirement: { plan: Switched off in 2028, residue: "?" }\n' },
    expects: { medium: 'fail info', high: 'fail warn' },
  },
  { control: 'MON-08', name: 'no record', scene: {}, expects: 'fail warn' },
]
