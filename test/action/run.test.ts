import { measureHere } from '../app/measure-here.ts'
import { describe, expect, test } from 'vitest'
import { runAction } from '../../src/action/run.ts'
import type { Forge, Runner, World } from '../../src/action/world.ts'
import { Fault } from '../../src/app/fault.ts'
import type { Comments } from '../../src/app/ports.ts'
import type { PullRequest } from '../../src/app/trigger.ts'
import { fakeRepository } from '../app/fake-repository.ts'

const POLICY = `version: 1
models:
  churn: { path: models/churn, tier: low, metrics: [metrics.json] }
gates:
  production:
    branches: [main]
    metrics: [{ metric: auc, at_least: 0.8 }]
    approvals: [{ role: lead, count: 1 }]
roles:
  lead: { users: [dana] }
`

const pull: PullRequest = {
  number: 7,
  base: { ref: 'main', sha: 'stale' },
  head: { ref: 'topic', sha: 'head' },
  text: { body: '' },
}

type Seen = {
  readonly outputs: Map<string, string>
  readonly failures: string[]
  readonly log: string[]
  readonly annotations: string[]
  readonly files: Map<string, string>
  summary: string
  closed: boolean
}

type Given = {
  readonly auc?: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly forge?: Partial<Forge>
  readonly world?: Partial<World>
}

const noComments: Comments = {
  own: async () => [],
  create: async (_, body) => ({ id: 1, body, url: 'https://x/1' }),
  update: async (id, body) => ({ id, body, url: 'https://x/1' }),
}

async function run({ auc = '0.9', inputs = {}, forge = {}, world = {} }: Given): Promise<Seen> {
  const files = new Map<string, string>()
  const seen: Seen = { outputs: new Map(), failures: [], log: [], annotations: [], files, summary: '', closed: false }
  const runner: Runner = {
    input: (name) => ({ 'github-token': 'secret', ...inputs })[name] ?? '',
    output: (name, value) => void seen.outputs.set(name, value),
    annotate: ({ level, message }) => void seen.annotations.push(`${level} ${message}`),
    info: (text) => void seen.log.push(text),
    debug: (text) => void seen.log.push(`debug ${text}`),
    mask: (secret) => void seen.log.push(`mask ${secret}`),
    summary: async (markdown) => void (seen.summary += markdown),
    fail: (message) => void seen.failures.push(message),
  }
  const base = { '.github/countersign.yml': POLICY, 'models/churn/metrics.json': '{"auc": 0.85}' }
  const repository = fakeRepository({
    refs: { 'refs/heads/main': 'base' },
    commits: { base, head: { ...base, 'models/churn/metrics.json': `{"auc": ${auc}}` } },
    mergeBases: { 'base head': 'base' },
  })
  const real: Forge = {
    repository,
    pull: async () => pull,
    comments: noComments,
    close: () => void (seen.closed = true),
  }
  await runAction({
    runner,
    repository: 'acme/models',
    asOf: '2026-11-22T10:00:00Z',
    openForge: () => ({ ...real, ...forge }),
    measure: measureHere,
    trigger: async () => ({ kind: 'pull-request', pull }),
    writeReports: async (_, written) => written.forEach((text, name) => files.set(name, text)),
    ...world,
  })
  return seen
}

describe('the exit', () => {
  const rows: readonly (readonly [string, string, string, boolean])[] = [
    ['0.9', 'block', 'hold', false],
    ['0.9', 'hold', 'hold', true],
    ['0.9', 'never', 'hold', false],
    ['0.1', 'block', 'block', true],
    ['0.1', 'hold', 'block', true],
    ['0.1', 'never', 'block', false],
    ['NaN', 'block', 'block', true],
  ]
  test.each(rows)('auc %s with fail-on %s: %s', async (auc, failOn, decision, red) => {
    const seen = await run({ auc, inputs: { 'fail-on': failOn } })
    expect([seen.outputs.get('decision'), seen.failures.length > 0]).toEqual([decision, red])
  })
})

test('everything is written before the comment, so that a comment that fails takes nothing with it', async () => {
  const comments = { ...noComments, own: async () => Promise.reject(new Fault('fault/server', 'no', 'Wait.')) }
  const seen = await run({ auc: '0.1', forge: { comments } })
  expect([...seen.files.keys()].toSorted()).toEqual(['dossier.json', 'report.md', 'report.sarif', 'verdict.json'])
  expect(seen.summary).not.toBe('')
  expect(seen.annotations.some((line) => line.startsWith('warning '))).toBe(true)
  expect(seen.failures).toHaveLength(1)
  expect(seen.outputs.get('decision')).toBe('block')
})

const rejects = (cause: Error) => async (): Promise<never> => Promise.reject(cause)
const fault = rejects(new Fault('fault/timeout', 'GitHub did not answer', 'Run again.'))
const bug = rejects(new TypeError('x is not a function'))
const refused = rejects(new Fault('fault/forbidden', 'no', 'no'))

describe('whatever goes wrong blocks', () => {
  const rows: readonly (readonly [string, Given, string])[] = [
    ['a fault while finding the change', { forge: { pull: fault } }, 'GitHub did not answer. Run again.'],
    ['a fault while writing files', { world: { writeReports: fault } }, 'Run again.'],
    ['an event about no change', { world: { trigger: fault } }, 'Run again.'],
    ['a mistake of our own', { world: { trigger: bug } }, 'report it'],
    ['no moment', { world: { asOf: null } }, 'COUNTERSIGN_AS_OF'],
    ['no token', { inputs: { 'github-token': '' } }, 'github-token'],
  ]
  test.each(rows)('%s', async (_, given, words) => {
    const seen = await run(given)
    expect(seen.outputs.get('decision')).toBe('block')
    expect(seen.failures).toHaveLength(1)
    expect(seen.failures[0]).toContain(words)
    expect(seen.failures[0]).not.toMatch(/\n|\bat \w+/)
  })

  test('a base branch that is gone', async () => {
    const gone = fakeRepository({ commits: {} })
    const seen = await run({ forge: { repository: gone } })
    expect(seen.failures[0]).toContain('base branch main')
    expect(seen.outputs.get('decision')).toBe('block')
  })
})

test('the token is masked, and the forge is closed at the end', async () => {
  const seen = await run({})
  expect(seen.log[0]).toBe('mask secret')
  expect(seen.closed).toBe(true)
})

test('a token that may not read pull requests judges by what the event says', async () => {
  const seen = await run({ forge: { pull: refused } })
  expect(seen.outputs.get('decision')).toBe('hold')
})

test('an outdated run comments nothing', async () => {
  const newer = { ...pull, head: { ref: 'topic', sha: 'newer' } }
  const created: number[] = []
  const comments: Comments = {
    ...noComments,
    create: async (number, body) => {
      created.push(number)
      return noComments.create(number, body)
    },
  }
  await run({ forge: { pull: async () => newer, comments } })
  expect(created).toEqual([])
  await run({ forge: { comments } })
  expect(created).toEqual([7])
})
