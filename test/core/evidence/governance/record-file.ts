import { sha256 } from '../../../../src/core/base/digest.ts'
import type { SourceFile } from '../../../../src/core/base/source.ts'
import { decodeGovernance } from '../../../../src/core/evidence/governance/decode.ts'

export function recordFile(text: string, path = 'governance.yaml'): SourceFile {
  return { path, text, digest: sha256(text) }
}

/** One problem a line; none for a record that reads. */
export function problemsOf(...files: readonly SourceFile[]): readonly string[] {
  const read = decodeGovernance(files.map((file) => ({ file, block: null })))
  if (read.kind === 'read') return []
  return read.problems.map(({ file, at, code, message }) => `${file}:${at?.line ?? '-'} ${code} ${message}`)
}

/** A record with every block and every key in it. */
export const fullRecord: string = `version: 1
risk_tier: { rationale: Wrong scores cost a call, decided: 2026-05-01 }
regulatory:
  role: deployer
  path: annex_iii:5b
  rationale: It scores natural persons
  genai: false
  agentic: false
  user_facing: false
  declaration: In the vault, number 12
  registration: EU-12
roles: { business-owner: ["@dana", acme/risk] }
purpose: { statement: Whom to call first, prohibited_practices: All screened and none found }
decision:
  type: recommendation
  automation_level: human-decides
  notice: A letter
  explanation_route: Write to churn@acme.io
  process: Retention calls
  owner: Head of retention
  indicator: Saved contracts a month
  consumers: [crm]
  rationale: The benefit outweighs it
disclosure: { interaction: A line in the letter, marking: Nothing is generated }
data:
  personal: true
  special_categories: false
  lawful_basis: Contract
  assessment: In docs/dpia.md
  justification: None is used
  population: Customers
  geography: Austria
  period: "2024"
  gaps: Few under 20
  bias_report: docs/bias.md
  bias_mitigation: Weights by age
  quality_report: docs/quality.json
  split_manifest: docs/splits.json
  datasheets: [docs/data.md]
risks:
  - hazard: A loyal customer is called
    likelihood: high
    severity: low
    mitigation: At most once a year
    residual: low
    owner: Dana
    reviewed: 2026-10-01
impact: { report: docs/impact.md, date: 2026-09-01, people: A call, groups: None more than others, society: Nothing }
suppliers:
  - { name: Acme Data, supplies: Addresses, terms: Contract 7, version_notice: A mail, exit: We do without }
oversight: { overseers: Two managers, intervene_when: Complaints pile up, training: Yearly, automation_bias: A control group }
stop: { how: Switch it off in the console, runbook: docs/stop.md, owner: On call, exercised: 2026-08-01 }
validation:
  report: docs/validation.md
  conclusion: fit-with-conditions
  version: 3.1.0
  sha256: sha256:${'ab'.repeat(32)}
  soundness: Sound
  outcomes: As expected
  monitoring: Fit
  date: 2026-10-10
  next: 2027-10-10
  tolerance: 0.005
  reproduction: docs/again.json
findings:
  - { id: F-1, severity: high, status: closed, finding: It leaked }
change:
  class: retrain
  purpose_changed: false
  substantial: false
  rationale: Same purpose and method
  note: Newer data
envelope:
  - { metric: auc, at_least: 0.8 }
  - { parameter: max_depth, at_most: 9 }
rollout:
  plan: Ten per cent first
  fallback: The old list
  abort: [{ metric: Complaints, limit: 10 }]
  last_good: ${'cd'.repeat(32)}
logging: { enabled: true, retention_days: 200 }
retention: { documents_years: 10, logs_days: 200 }
monitoring:
  - metric: auc
    kind: performance
    limit: 0.8
    cadence_days: 7
    owner: Dana
    action: Fall back
    escalate: Head of risk
outcomes: { label_lag_days: 90, proxy: Answers to the letter }
retraining: { trigger: Drift, labelled_data: Closed quarters, acceptance: Better than now, promotion: By pull request only }
incidents:
  - { id: I-1, opened: 2026-07-01, severity: minor, status: closed, summary: A list went out twice }
retirement: { plan: When the tariff ends, residue: The scores in the CRM are deleted }
`
