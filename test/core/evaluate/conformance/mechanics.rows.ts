import type { Content } from '../../../../src/core/evaluate/dossier.ts'
import { gatePolicy, judged, metricLines, MODEL, policyWith } from '../scene.ts'
import type { Row } from './row.ts'
import { lines, linesOf, verdictOn } from './row.ts'

const auc = '{ metric: auc, at_least: 0.8 }'

/** What becomes of a metrics file with this content. */
function evidence(content: string | Content): readonly string[] {
  const verdict = judged({ policy: policyWith(auc), candidate: { 'metrics.json': content } })
  return [verdict.decision, ...linesOf(verdict, 'evidence'), ...metricLines(verdict)].map((line) =>
    line.replace('models/churn/', ''),
  )
}

/** The same for YAML. */
function yaml(text: string): readonly string[] {
  const policy = gatePolicy(`    metrics:\n      - ${auc}\n`, '    metrics: [metrics.yaml]\n')
  return metricLines(judged({ policy, candidate: { 'metrics.yaml': text } }))
}

const refused = (why: 'symlink' | 'submodule' | 'utf-16'): Content => ({ kind: 'refused', why, detail: '' })

/** C124–C130: what reaches the judgement from git and from encodings. */
export const mechanicsRows: readonly Row[] = [
  {
    c: 124,
    shows: 'a change that is retargeted is judged by the gate of its new base branch',
    actual: () => {
      const policy = `${policyWith(auc)}  staging:
    branches: [dev]
    metrics:
      - { metric: auc, at_least: 0.6 }
`
      const on = (base: string): readonly (string | null)[] => {
        const verdict = judged({ policy, candidate: { 'metrics.json': '{"auc": 0.7}' }, base })
        return [verdict.gate, verdict.decision, verdict.findings[0]?.reason.code ?? null]
      }
      return [on('dev'), on('main'), on('refs/heads/main'), on('feature')]
    },
    expected: [
      ['staging', 'promote', 'file-read'],
      ['production', 'block', 'file-read'],
      ['production', 'block', 'file-read'],
      [null, 'promote', 'branch-not-gated'],
    ],
  },
  {
    c: 125,
    shows: 'a renamed metrics file is a missing one, and the new name is offered',
    actual: () => {
      const verdict = judged({
        policy: policyWith(auc),
        candidate: {},
        baseline: { 'metrics.json': '{"auc": 0.9}' },
        changes: [
          { path: `${MODEL}/metrics.json`, change: 'removed' },
          { path: `${MODEL}/eval/metrics.json`, change: 'added' },
        ],
      })
      const [finding] = verdict.findings.filter(({ kind }) => kind === 'evidence')
      return [finding?.outcome, finding?.reason.code === 'file-missing' ? finding.reason.similar : null]
    },
    expected: ['fail', [`${MODEL}/eval/metrics.json`]],
  },
  {
    c: 126,
    shows: 'a Git LFS pointer is no content',
    actual: () => evidence(`version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`),
    expected: ['block', 'metrics.json indeterminate file-is-pointer', 'auc/at_least indeterminate file-is-pointer'],
  },
  {
    c: 126,
    shows: 'a DVC pointer is no content',
    actual: () => evidence(`outs:\n- md5: ${'c6'.repeat(16)}\n  size: 12\n  path: metrics.json\n`),
    expected: ['block', 'metrics.json indeterminate file-is-pointer', 'auc/at_least indeterminate file-is-pointer'],
  },
  {
    c: 127,
    shows: 'a symlink or submodule is refused',
    actual: () => [...evidence(refused('symlink')), ...evidence(refused('submodule'))],
    expected: [
      'block',
      'metrics.json fail file-refused',
      'auc/at_least fail file-refused',
      'block',
      'metrics.json fail file-refused',
      'auc/at_least fail file-refused',
    ],
  },
  {
    c: 128,
    shows: 'YAML 1.2: duplicate keys, aliases and tags are refused, 1e3 is a number, NO and 1_000 are text',
    actual: () => [
      ...yaml('auc: 0.1\nauc: 0.9\n'),
      ...yaml('x: &a [0.9]\nauc: *a\n'),
      ...yaml('auc: !!python/object/apply:os.system [ls]\n'),
      ...yaml('auc: 0.85e0\n'),
      ...yaml('auc: NO\n'),
      ...yaml('auc: 1_000\n'),
    ],
    expected: [
      'auc/at_least fail file-unreadable',
      'auc/at_least fail file-unreadable',
      'auc/at_least fail file-unreadable',
      'auc/at_least pass meets-bound',
      'auc/at_least indeterminate not-numeric',
      'auc/at_least indeterminate not-numeric',
    ],
  },
  {
    c: 129,
    shows: 'a key that JSON holds twice is an error, not the last one',
    actual: () => evidence('{"auc": 0.5, "auc": 0.9}'),
    expected: ['block', 'metrics.json fail file-unreadable', 'auc/at_least fail file-unreadable'],
  },
  {
    c: 130,
    shows: 'a byte order mark and CRLF are accepted, UTF-16 is refused as what it is',
    actual: () => [
      ...lines(auc, '\uFEFF{\r\n  "auc": 0.9\r\n}\r\n'),
      verdictOn(auc, '\uFEFF{\r\n  "auc": 0.9\r\n}\r\n').findings.at(-1)?.evidence[0]?.at?.line,
      ...evidence(refused('utf-16')),
    ],
    expected: [
      'auc/at_least pass meets-bound',
      2,
      'block',
      'metrics.json fail file-refused',
      'auc/at_least fail file-refused',
    ],
  },
]
