import { describe, expect, test } from 'vitest'
import { readInputs } from '../../src/action/inputs.ts'

const read = (given: Readonly<Record<string, string>>) => readInputs((name) => given[name] ?? '')

test('defaults', () => {
  expect(read({ 'github-token': 't' })).toEqual({
    ok: true,
    value: {
      token: 't',
      policyPath: '.github/countersign.yml',
      comment: 'always',
      failOn: 'block',
      reportDirectory: 'countersign-report',
      pullNumber: null,
    },
  })
})

test('everything given', () => {
  const given = {
    'github-token': 't',
    policy: './gates/policy.yml',
    comment: 'on-problem',
    'fail-on': 'hold',
    'report-dir': 'out/report/',
    'pull-number': '#42',
  }
  expect(read(given)).toMatchObject({
    value: {
      policyPath: 'gates/policy.yml',
      comment: 'on-problem',
      failOn: 'hold',
      reportDirectory: 'out/report',
      pullNumber: 42,
    },
  })
})

describe('wrong inputs are named with what they may be', () => {
  test.each([
    [{ 'github-token': '' }, ['github-token']],
    [{ comment: 'allways' }, ['"allways"', 'did you mean always', 'on-problem']],
    [{ 'fail-on': 'Block' }, ['fail-on', 'block, hold, never']],
    [{ 'fail-on': 'true' }, ['fail-on', 'block, hold, never']],
    [{ policy: '../policy.yml' }, ['policy']],
    [{ policy: '/etc/passwd' }, ['policy']],
    [{ 'report-dir': '..' }, ['report-dir']],
    [{ 'report-dir': 'a/../../b' }, ['report-dir']],
    [{ 'report-dir': '/tmp/x' }, ['report-dir']],
    [{ 'report-dir': '.git/hooks' }, ['report-dir']],
    [{ 'pull-number': '0' }, ['pull-number']],
    [{ 'pull-number': '1e3' }, ['pull-number']],
    [{ 'pull-number': '12; rm' }, ['pull-number']],
  ])('%j', (given, words) => {
    const inputs = read({ 'github-token': 't', ...given })
    const problems = inputs.ok ? '' : inputs.error.join('\n')
    for (const word of words) expect(problems).toContain(word)
  })

  test('all at once', () => {
    const inputs = read({ comment: 'x', 'fail-on': 'y', policy: '..', 'report-dir': '..', 'pull-number': 'z' })
    expect(inputs.ok ? [] : inputs.error).toHaveLength(6)
  })
})
