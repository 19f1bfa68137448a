import { describe, expect, test } from 'vitest'
import { metrics, POLICY, promotion } from './promotion.ts'

/** Asks for a ticked box in the description. */
const POLICY_WITH_TASK = `${POLICY}    controls:
      custom:
        - { id: ACME-01, title: Threat model reviewed, task: Threat model reviewed }
`

describe('events', () => {
  test('pull_request_target', async () => {
    const { repository, propose, judge } = await promotion()
    const pull = propose(metrics('0.500'))
    const event = { name: 'pull_request_target', payload: repository.eventFor(pull, 'pull_request_target') }
    expect((await judge(pull, { event })).outputs['decision']).toBe('block')
    expect(repository.comments(pull)).toHaveLength(1)
  })

  test.each([
    ['0.910', 0, 'promote'],
    ['0.500', 1, 'block'],
  ] as const)('merge_group judges the merged commit and comments nothing (%s)', async (auc, code, decision) => {
    const { repository, propose, judge } = await promotion()
    const pull = propose(metrics(auc))
    const event = { name: 'merge_group', payload: repository.eventFor(pull, 'merge_group') }
    const end = await judge(pull, { event })
    expect([end.code, end.outputs['decision']]).toEqual([code, decision])
    expect(repository.comments(pull)).toEqual([])
    const { subject } = JSON.parse(end.file('countersign-report/verdict.json') ?? '')
    expect([subject.pull, subject.head.sha]).toEqual([null, repository.testMerge(pull)])
  })

  test('workflow_dispatch with a number', async () => {
    const { repository, propose, judge } = await promotion()
    const pull = propose(metrics('0.500'))
    const event = { name: 'workflow_dispatch', payload: repository.eventFor(pull, 'workflow_dispatch') }
    const end = await judge(pull, { event, inputs: { 'pull-number': String(pull) } })
    expect([end.code, end.outputs['decision']]).toEqual([1, 'block'])
    expect(repository.comments(pull)).toHaveLength(1)
    const without = await judge(pull, { event })
    expect([without.code, without.outputs['decision']]).toEqual([1, 'block'])
    expect(without.log).toContain('pull-number')
  })

  test('a description that was edited since counts', async () => {
    const { repository, propose, judge } = await promotion({ policy: POLICY_WITH_TASK })
    const pull = propose(metrics('0.910'))
    const event = { name: 'pull_request', payload: repository.eventFor(pull, 'pull_request') }
    expect((await judge(pull, { event })).outputs['decision']).toBe('block')
    repository.editPull(pull, { body: '- [x] Threat model reviewed' })
    const end = await judge(pull, { event })
    expect([end.code, end.outputs['decision']]).toEqual([0, 'promote'])
  })

  test.each(['push', 'schedule', 'issue_comment'])('%s is refused with the events that are not', async (name) => {
    const { propose, judge } = await promotion()
    const end = await judge(propose(metrics('0.99')), { event: { name, payload: {} } })
    expect([end.code, end.outputs['decision']]).toEqual([1, 'block'])
    expect(end.log).toContain('merge_group')
  })

  test.each([[null], [[]], [{ pull_request: {} }], ['text']])('the payload %j is refused', async (payload) => {
    const { propose, judge } = await promotion()
    const end = await judge(propose(metrics('0.99')), { event: { name: 'pull_request', payload } })
    expect([end.code, end.outputs['decision']]).toEqual([1, 'block'])
    expect(end.log).not.toMatch(/\n\s+at /)
  })
})

describe('wrong inputs stop the job with one sentence', () => {
  test.each([
    [{ comment: 'sometimes' }, 'always, on-problem, never'],
    [{ 'fail-on': 'warn' }, 'block, hold, never'],
    [{ 'report-dir': '../out' }, 'report-dir'],
    [{ policy: '/etc/passwd' }, 'policy'],
    [{ 'github-token': ' ' }, 'github-token'],
  ])('%j', async (inputs, word) => {
    const { simulator, propose, judge } = await promotion()
    const end = await judge(propose(metrics('0.99')), { inputs })
    expect([end.code, end.outputs['decision']]).toEqual([1, 'block'])
    expect(end.log).toContain(word)
    expect(simulator.requests).toEqual([])
  })

  test('a moment that is none', async () => {
    const { propose, judge } = await promotion()
    for (const moment of ['yesterday', '2026-02-30T00:00:00Z', '2026-11-22']) {
      const end = await judge(propose(metrics('0.99'), moment.replaceAll(':', '')), {
        environment: { COUNTERSIGN_AS_OF: moment },
      })
      expect(end.code).toBe(1)
      expect(end.log).toContain('COUNTERSIGN_AS_OF')
    }
  })
})
