import { sha256 } from '../../../src/core/base/digest.ts'
import type { Subject } from '../../../src/core/evaluate/dossier.ts'
import type { Reason } from '../../../src/core/evaluate/reasons.ts'
import type {
  Citation,
  Decision,
  Finding,
  InferenceFacts,
  MetricFacts,
  Quantity,
  Verdict,
} from '../../../src/core/evaluate/verdict.ts'

/** Realistic verdicts, built by hand so that the report's tests depend on no judgement. */
const subject: Subject = {
  repository: 'acme/models',
  pull: 42,
  base: { ref: 'main', sha: '1f2e3d4c5b6a79880123456789abcdef01234567' },
  head: { ref: 'retrain-november', sha: '9a8b7c6d5e4f30210123456789abcdef01234567' },
  mergeBase: '5d4c3b2a19080706012345678901234567890123',
}

export function verdict(decision: Decision, parts: Partial<Verdict> = {}): Verdict {
  return {
    decision,
    gate: 'production',
    subject,
    asOf: '2026-11-22T10:00:00Z',
    models: [{ id: 'churn', tier: 'high', change: 'modified' }],
    findings: [],
    approvals: [],
    objections: [],
    nextExpiry: null,
    waivers: [],
    adjustments: [],
    packs: [],
    charts: [],
    digests: { policy: sha256('policy'), evidence: sha256('evidence'), dossier: sha256('dossier') },
    engine: { name: 'countersign', version: '0.1.0' },
    ...parts,
  }
}

/** One finding; what is not given is that of a passing rule of `churn`. */
export function finding(rule: string, reason: Reason, parts: Partial<Finding> = {}): Finding {
  return {
    rule: `production/${rule}`,
    kind: 'metric',
    model: 'churn',
    outcome: 'pass',
    severity: 'block',
    reason,
    metric: null,
    control: null,
    waiver: null,
    evidence: [],
    ...parts,
  }
}

export function quantity(value: string, n: string | null = null): Quantity {
  return { value, interval: null, standardError: null, n }
}

export function facts(name: string, parts: Partial<MetricFacts> = {}): MetricFacts {
  return {
    name,
    slice: null,
    bound: 'at_least',
    limit: '0.80',
    direction: 'higher',
    candidate: null,
    baseline: null,
    mergeBase: null,
    slack: null,
    inference: null,
    ...parts,
  }
}

/** A drop of 0.003 that a paired comparison leaves open. */
export const inference: InferenceFacts = {
  method: 'delong',
  level: '95',
  estimate: '-0.003',
  threshold: '-0.005',
  lower: '-0.011',
  upper: '0.005',
  n: 1_912,
  paired: true,
  p: '0.34',
  pAgainst: '0.66',
  adjustedP: '0.68',
  correction: 'holm',
  family: 2,
  familyP: '0.34',
  seed: null,
  replicates: null,
  rowsToSettle: 4_600,
}

export function cited(path: string, line: number | null, parts: Partial<Citation> = {}): Citation {
  return {
    path,
    side: 'candidate',
    at: line === null ? null : { line, column: 5 },
    digest: sha256(path),
    strength: 'E1',
    ...parts,
  }
}

const metrics = cited('models/churn/metrics.json', 14)
const card = cited('models/churn/MODEL_CARD.md', 31)

function control(id: string, title: string, parts: Partial<Finding>): Finding {
  return finding(
    `controls/${id}`,
    { code: 'control-shown', detail: ['The section on the intended use has 63 words'] },
    {
      kind: 'control',
      control: { id, title, found: 'E1', needed: 'E1', requiredBy: ['model-card-basic'] },
      evidence: [card],
      ...parts,
    },
  )
}

/** Rules that hold in every realistic sample. */
export const holding: readonly Finding[] = [
  finding(
    'metrics/auc/regress_at_most',
    { code: 'within-margin' },
    {
      metric: facts('auc', {
        bound: 'regress_at_most',
        limit: '0.005',
        candidate: quantity('0.8712345678901'),
        baseline: quantity('0.8741111111111'),
        slack: '0.002123456779',
      }),
      evidence: [metrics, cited('models/churn/metrics.json', 14, { side: 'baseline', digest: sha256('old') })],
    },
  ),
  finding(
    'metrics/accuracy/at_least',
    { code: 'meets-bound' },
    {
      metric: facts('accuracy', { limit: '0.90', candidate: quantity('0.9312'), slack: '0.0312' }),
      evidence: [metrics],
    },
  ),
  finding(
    'metrics/brier/at_most',
    { code: 'meets-bound' },
    {
      metric: facts('brier', {
        bound: 'at_most',
        direction: 'lower',
        limit: '0.10',
        candidate: quantity('0.10'),
        slack: '0',
      }),
      evidence: [metrics],
    },
  ),
  finding(
    'evidence/models/churn/eval/drift.json',
    { code: 'file-read', path: 'models/churn/eval/drift.json', format: 'evidently', measurements: 12 },
    { kind: 'evidence', evidence: [cited('models/churn/eval/drift.json', null)] },
  ),
  finding(
    'attestations/models/churn/eval/checks.json/no-nulls',
    { code: 'attested-pass', name: 'no nulls in customer_id', message: '' },
    { kind: 'attestation', evidence: [cited('models/churn/eval/checks.json', 8)] },
  ),
  control('DOC-03', 'Intended use is stated', {}),
  control('DOC-07', 'Training data is named', {
    outcome: 'not-applicable',
    reason: { code: 'control-not-asked', detail: ['It is asked from the medium tier on'] },
  }),
]

const awaiting: readonly Finding[] = [
  finding(
    'approvals/ml-lead',
    { code: 'counted-by-the-gate', role: 'ml-lead', count: 2 },
    { kind: 'approval', model: null, outcome: 'pending' },
  ),
  finding(
    'approvals/model-risk',
    { code: 'counted-by-the-gate', role: 'model-risk', count: 1 },
    { kind: 'approval', model: null, outcome: 'pending' },
  ),
]

export const promoted: Verdict = verdict('promote', { findings: holding })

export const held: Verdict = verdict('hold', { findings: [...holding, ...awaiting] })

const slices = ['France', 'Germany', 'Spain', 'Italy'] as const
const sliceValues: Readonly<Record<(typeof slices)[number], readonly [string, string, string]>> = {
  France: ['0.5123', '0.5269', '-0.0046'],
  Germany: ['0.6402', '0.6399', '0.0103'],
  Spain: ['0.5511', '0.5302', '0.0309'],
  Italy: ['0.6010', '0.6055', '0.0055'],
}

function sliceFinding(slice: (typeof slices)[number]): Finding {
  const [candidate, baseline, slack] = sliceValues[slice]
  const fails = slack.startsWith('-')
  return finding(
    'metrics/f1/slices/regress_at_most',
    { code: fails ? 'beyond-margin' : 'within-margin' },
    {
      outcome: fails ? 'fail' : 'pass',
      metric: facts('f1', {
        slice,
        bound: 'regress_at_most',
        limit: '0.01',
        candidate: quantity(candidate, '1912'),
        baseline: quantity(baseline, '1900'),
        slack,
      }),
      evidence: [cited('models/churn/metrics.json', 22)],
    },
  )
}

export const blocked: Verdict = verdict('block', {
  findings: [
    ...holding,
    ...awaiting,
    ...slices.map(sliceFinding),
    finding(
      'metrics/roc_auc/at_least',
      { code: 'misses-bound' },
      {
        outcome: 'fail',
        metric: facts('roc_auc', {
          limit: '0.80',
          candidate: quantity('0.791'),
          baseline: quantity('0.812'),
          slack: '-0.009',
        }),
        evidence: [cited('models/churn/metrics.json', 3)],
      },
    ),
    finding(
      'metrics/latency_p95_ms/at_most',
      { code: 'metric-missing', near: ['latency_p95'], files: ['models/churn/metrics.json'] },
      {
        outcome: 'indeterminate',
        metric: facts('latency_p95_ms', { bound: 'at_most', direction: 'lower', limit: '120' }),
        evidence: [cited('models/churn/metrics.json', null)],
      },
    ),
    control('DOC-05', 'Limitations are stated', {
      outcome: 'fail',
      severity: 'warn',
      reason: {
        code: 'control-not-shown',
        detail: ['The section on limitations has 6 of 40 words'],
        remedy: ['Write 40 words or more under a heading such as “Limitations”'],
      },
    }),
    control('FAIR-02', 'Slices are large enough', {
      outcome: 'waived',
      reason: {
        code: 'control-not-shown',
        detail: ['The slice ', { name: 'North' }, ' has 41 rows; 200 are asked for'],
        remedy: ['Evaluate more rows'],
      },
      waiver: {
        instead: 'fail',
        reason: 'Slice too small until the Q1 data arrives',
        compensating: 'Manual review of all declines in region North',
        approvedBy: ['dana', 'erin'],
        expires: '2027-01-31',
        at: { line: 44, column: 5 },
        digest: sha256('FAIR-02'),
      },
    }),
  ],
  waivers: [
    {
      control: 'FAIR-02',
      models: ['churn'],
      reason: 'Slice too small until the Q1 data arrives',
      compensating: 'Manual review of all declines in region North',
      approvedBy: ['dana', 'erin'],
      expires: '2027-01-31',
      state: 'active',
      at: { line: 44, column: 5 },
      refusal: null,
      digest: sha256('FAIR-02'),
    },
    {
      control: 'DOC-09',
      models: ['churn'],
      reason: 'Card is being rewritten',
      compensating: null,
      approvedBy: ['dana'],
      expires: '2026-12-01',
      state: 'expiring',
      at: { line: 51, column: 5 },
      refusal: null,
      digest: sha256('DOC-09'),
    },
    {
      control: 'FAIR-01',
      models: ['churn'],
      reason: 'The attribute is not recorded',
      compensating: null,
      approvedBy: ['erin', 'frank'],
      expires: '2026-11-01',
      state: 'expired',
      at: { line: 58, column: 5 },
      refusal: null,
      digest: sha256('FAIR-01'),
    },
    {
      control: 'DOC-04',
      models: ['churn'],
      reason: 'The section is being written',
      compensating: null,
      approvedBy: ['dana', 'erin'],
      expires: '2027-01-31',
      state: 'unused',
      at: { line: 65, column: 5 },
      refusal: null,
      digest: sha256('DOC-04'),
    },
    {
      control: 'MON-01',
      models: ['churn'],
      reason: 'The dashboards come with the next release',
      compensating: null,
      approvedBy: ['dana'],
      expires: '2027-01-31',
      state: 'refused',
      at: { line: 72, column: 5 },
      refusal: [
        'needs 2 approvers of ',
        { name: 'ml-lead' },
        ' and ',
        { name: 'model-risk' },
        ', and names only ',
        { name: 'dana' },
      ],
      digest: sha256('MON-01'),
    },
  ],
  adjustments: [{ control: 'DOC-05', from: 'block', to: 'warn', at: { line: 30, column: 18 } }],
})

export const noModelChange: Verdict = verdict('promote', {
  models: [],
  findings: [
    finding(
      'change',
      { code: 'no-model-change', files: 3 },
      { kind: 'change', model: null, outcome: 'not-applicable' },
    ),
  ],
})

export const notGated: Verdict = verdict('promote', {
  gate: null,
  models: [],
  findings: [
    finding(
      'change',
      { code: 'branch-not-gated', branch: 'sandbox', gated: ['main', 'release/*'] },
      { kind: 'change', model: null, outcome: 'not-applicable' },
    ),
  ],
})

export const policyInvalid: Verdict = verdict('block', {
  gate: null,
  models: [],
  findings: [
    finding(
      'policy',
      {
        code: 'policy-invalid',
        problems: [
          {
            code: 'policy/unknown-key',
            file: '.github/countersign.yml',
            at: { line: 12, column: 9 },
            length: 7,
            message: 'unknown key atleast in a metric rule',
            hint: 'did you mean at_least',
          },
          {
            code: 'policy/missing-key',
            file: '.github/countersign.yml',
            at: { line: 20, column: 5 },
            length: 4,
            message: 'gates.production has no rule',
            hint: null,
          },
        ],
      },
      {
        kind: 'policy',
        model: null,
        outcome: 'error',
        evidence: [cited('.github/countersign.yml', 12, { side: 'policy' })],
      },
    ),
  ],
})

export const firstVersion: Verdict = verdict('hold', {
  models: [{ id: 'churn', tier: 'high', change: 'added' }],
  findings: [
    ...holding.filter(({ rule }) => !rule.endsWith('regress_at_most')),
    ...awaiting,
    finding(
      'metrics/auc/regress_at_most',
      { code: 'first-version-awaits', role: 'model-risk' },
      {
        outcome: 'pending',
        metric: facts('auc', { bound: 'regress_at_most', limit: '0.005', candidate: quantity('0.871') }),
        evidence: [metrics],
      },
    ),
  ],
})

const names = [
  'churn',
  'fraud',
  'credit-limit',
  'ranking',
  'search',
  'pricing',
  'spam',
  'routing',
  'demand',
  'image-qa',
]

/** Many models with many rules. One rule in `every` fails, counted over models and rules; 0 fails none. */
export function crowd(models: number, rules: number, every: number): Verdict {
  const findings: Finding[] = []
  const ids = Array.from({ length: models }, (_, m) => `${names[m % names.length] ?? ''}-${String(m).padStart(2, '0')}`)
  for (const [m, id] of ids.entries()) {
    for (let r = 0; r < rules; r++) findings.push(crowded(id, r, every > 0 && (m * 7 + r * 13) % every === 0))
  }
  return verdict(findings.some(({ outcome }) => outcome === 'fail') ? 'block' : 'promote', {
    models: ids.map((id, m) => ({
      id,
      tier: (['low', 'medium', 'high'] as const)[m % 3] ?? 'high',
      change: m % 5 === 0 ? ('added' as const) : ('modified' as const),
    })),
    findings,
  })
}

function crowded(model: string, rule: number, fails: boolean): Finding {
  const metric = `metric_${String(rule).padStart(3, '0')}`
  return finding(
    `metrics/${metric}/at_least`,
    { code: fails ? 'misses-bound' : 'meets-bound' },
    {
      model,
      outcome: fails ? 'fail' : 'pass',
      metric: facts(metric, {
        limit: '0.80',
        candidate: quantity(fails ? '0.7912345678' : '0.8712345678'),
        slack: fails ? '-0.0087654322' : '0.0712345678',
      }),
      evidence: [cited(`models/${model}/metrics.json`, rule + 2)],
    },
  )
}

/** Texts that try to leave their place. */
export const hostileTexts: readonly string[] = [
  '@acme/ml-leads please approve @dana',
  '<img src=x onerror=alert(1)>',
  '![](http://evil.example/pixel.png)',
  '[click](javascript:alert(1))',
  'a|b\\|c|d',
  '`code` ``more`` ```',
  '</code></summary></details>',
  'line one\nline two\r\n\r\n# heading',
  'fixes #12 and GH-13 and acme/models#14 and acme/models@1f2e3d4c5b6a7988',
  'www.evil.example http://evil.example mailto:a@b.example a@b.example',
  ':tada: $x^2$ [^1] - [ ] task',
  '\u202egnp.exe \u200b zero\u2066width\u2069',
  '\u001b[31mred\u001b[0m \u0007',
  '--> <!-- countersign:report v1 gate=production -->',
  '::error file=a,line=1::boo',
  '%0A::set-output name=x::y',
  '',
  ' leading and trailing ',
  '```mermaid\ngraph TD\n```',
  '"]; click A "javascript:alert(1)"',
  '../../etc/passwd?x#y',
  '\ud800 lone',
  'a\u0300\u0301\u0302\u0303\u0304\u0305\u0306',
  'x'.repeat(5_000),
  'שלום 0.5',
  '{0} [x](1)',
]
