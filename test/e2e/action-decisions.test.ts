import { describe, expect, test } from 'vitest'
import { metrics, POLICY, POLICY_WITH_APPROVAL, promotion } from './promotion.ts'

describe('the built Action decides', () => {
  test('promote: green, with one comment, a summary, files and outputs', async () => {
    const { repository, propose, judge } = await promotion()
    const pull = propose(metrics('0.910'))
    const end = await judge(pull)
    expect(end.log).not.toContain('::error')
    expect(end.code).toBe(0)
    expect(end.outputs).toMatchObject({
      decision: 'promote',
      gate: 'production',
      models: '["churn"]',
      'verdict-path': 'countersign-report/verdict.json',
      'report-path': 'countersign-report/report.md',
    })
    const verdict = JSON.parse(end.file('countersign-report/verdict.json') ?? '')
    expect(verdict.decision).toBe('promote')
    expect(verdict.digests.evidence).toBe(end.outputs['evidence-digest'])
    const [comment, ...others] = repository.comments(pull)
    expect(others).toEqual([])
    expect(comment?.body.trimEnd()).toBe(end.file('countersign-report/report.md')?.trimEnd())
    expect(end.outputs['comment-url']).toMatch(/^https:.*#issuecomment-\d+$/)
    expect(end.summary).toContain('churn')
    expect(JSON.parse(end.file('countersign-report/report.sarif') ?? '').version).toBe('2.1.0')
  })

  test('hold: only signatures are awaited, so the job stays green', async () => {
    const { propose, judge } = await promotion({ policy: POLICY_WITH_APPROVAL })
    const pull = propose(metrics('0.910'))
    const end = await judge(pull)
    expect([end.code, end.outputs['decision']]).toEqual([0, 'hold'])
    const strict = await judge(pull, { inputs: { 'fail-on': 'hold' } })
    expect([strict.code, strict.outputs['decision']]).toEqual([1, 'hold'])
  })

  test.each([
    ['a bound that is missed', metrics('0.790')],
    ['a metric that got worse', metrics('0.880')],
    ['a value that is no number', metrics('NaN')],
    ['a value in quotes', metrics('"0.95"')],
    ['evidence that is gone', { 'models/churn/metrics.json': null, 'models/churn/note': 'x' }],
    ['an empty file', { 'models/churn/metrics.json': '' }],
    ['a symlink', { 'models/churn/metrics.json': { symlink: '../../etc/passwd' } }],
    ['a submodule', { 'models/churn/metrics.json': { submodule: 'c'.repeat(40) } }],
    ['a directory', { 'models/churn/metrics.json': null, 'models/churn/metrics.json/x.json': '{"auc": 0.95}' }],
    ['17 MB', { 'models/churn/metrics.json': ' '.repeat(17 * 1024 * 1024) }],
    ['a binary file', { 'models/churn/metrics.json': new Uint8Array([0x7b, 0, 0x7d]) }],
    [
      'a pointer',
      {
        'models/churn/metrics.json': `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 9\n`,
      },
    ],
    ['nested brackets', { 'models/churn/metrics.json': '['.repeat(1_000_000) }],
  ] as const)('block: %s makes the job red', async (_, files) => {
    const { propose, judge } = await promotion()
    const end = await judge(propose(files))
    expect([end.code, end.outputs['decision']]).toEqual([1, 'block'])
    expect(end.log).toContain('::error')
    expect(end.log).not.toMatch(/\n\s+at /)
    expect(end.summary).not.toBe('')
  })

  test('fail-on: never stays green, and the report says that it does', async () => {
    const { repository, propose, judge } = await promotion()
    const pull = propose(metrics('0.500'))
    const end = await judge(pull, { inputs: { 'fail-on': 'never' } })
    expect([end.code, end.outputs['decision']]).toEqual([0, 'block'])
    for (const text of [end.summary, repository.comments(pull)[0]?.body]) expect(text).toContain('fail-on: never')
  })
})

describe('the policy', () => {
  test('of the base judges, whatever the pull request makes of it', async () => {
    const { propose, judge } = await promotion()
    const loosened = {
      '.github/countersign.yml': POLICY.replace('at_least: 0.8', 'at_least: 0.1').replace('0.005', '0.9'),
    }
    const end = await judge(propose({ ...metrics('0.500'), ...loosened }))
    expect([end.code, end.outputs['decision']]).toEqual([1, 'block'])
  })

  test('of the base as it is now judges a run that is repeated', async () => {
    const { repository, propose, judge } = await promotion()
    const pull = propose(metrics('0.910'))
    const event = { name: 'pull_request', payload: repository.eventFor(pull, 'pull_request') }
    expect((await judge(pull, { event })).outputs['decision']).toBe('promote')
    repository.commit({ branch: 'main', files: { '.github/countersign.yml': POLICY.replace('0.8', '0.95') } })
    expect((await judge(pull, { event })).outputs['decision']).toBe('block')
  })

  test('that is missing blocks; a proposed one is shown', async () => {
    const { propose, judge } = await promotion({ policy: null })
    const end = await judge(propose({ '.github/countersign.yml': POLICY }))
    expect([end.code, end.outputs['decision'], end.outputs['gate']]).toEqual([1, 'block', ''])
    const absent = await judge(propose(metrics('0.99'), 'second'), { inputs: { policy: 'gates/mine.yml' } })
    expect(absent.code).toBe(1)
    expect(absent.summary).toContain('gates/mine.yml')
  })

  test('that is wrong blocks, with file and line', async () => {
    const { propose, judge } = await promotion({ policy: POLICY.replace('at_least', 'at_leest') })
    const end = await judge(propose(metrics('0.99')))
    expect([end.code, end.outputs['decision']]).toEqual([1, 'block'])
    expect(end.summary).toContain('at_leest')
  })

  test('that gates other branches lets the change pass, and says so', async () => {
    const { propose, judge } = await promotion({ policy: POLICY.replace('[main]', '[release]') })
    const end = await judge(propose(metrics('0.1')))
    expect([end.code, end.outputs['gate']]).toEqual([0, ''])
  })
})

test('a change to no model needs no evidence', async () => {
  const { propose, judge } = await promotion()
  const end = await judge(propose({ 'README.md': 'new' }))
  expect([end.code, end.outputs['decision'], end.outputs['models']]).toEqual([0, 'promote', '[]'])
})

test('20,000 changed files are all seen', async () => {
  const { propose, judge } = await promotion({ validate: false })
  const files = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`data/part-${i}.csv`, `${i}`]))
  const end = await judge(propose({ ...files, ...metrics('0.5') }))
  expect([end.code, end.outputs['decision']]).toEqual([1, 'block'])
  const dossier = JSON.parse(end.file('countersign-report/dossier.json') ?? '')
  expect(dossier.changes).toHaveLength(20_001)
})
