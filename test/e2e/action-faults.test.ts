import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../simulator/faults.ts'
import { metrics, promotion } from './promotion.ts'

const always = (respond: Fault['respond']): Fault => ({ respond })
const message = (text: string) => ({ message: text, documentation_url: 'https://docs.github.com/rest', status: '403' })

describe('when GitHub fails, the job is red and says what to do', () => {
  const rows: readonly (readonly [string, Fault, RegExp])[] = [
    ['401', always({ status: 401, body: message('Bad credentials') }), /github-token/],
    ['403', always({ status: 403, body: message('Resource not accessible by integration') }), /contents: read/],
    ['404', always({ status: 404, body: message('Not Found') }), /contents: read/],
    [
      'a limit that lasts',
      always({ status: 429, headers: { 'retry-after': '1800' }, body: message('slow down') }),
      /30 minutes/,
    ],
    ['422', always({ status: 422, body: message('Validation Failed') }), /Validation Failed/],
    [
      'a tree that is missing',
      { match: { path: /git\/trees/ }, respond: { status: 404, body: message('Not Found') } },
      /does not find/,
    ],
    [
      'a blob that is refused',
      { match: { path: /git\/blobs/ }, respond: { status: 403, body: message('Forbidden') } },
      /permissions/,
    ],
  ]
  test.each(rows)('%s', async (_, fault, words) => {
    const { simulator, propose, judge } = await promotion()
    const pull = propose(metrics('0.99'))
    simulator.faults.add(fault)
    const end = await judge(pull)
    expect([end.code, end.outputs['decision']]).toEqual([1, 'block'])
    expect(end.log).toMatch(words)
    expect(end.log).not.toMatch(/\n\s+at /)
    expect(end.file('countersign-report/verdict.json')).toBeNull()
  })
})

describe('what passes is waited for', () => {
  const rows: readonly (readonly [string, Fault])[] = [
    ['a 502', { times: 1, respond: { status: 502 } }],
    ['an answer that breaks off', { times: 1, match: { path: /git\/trees/ }, respond: 'truncate' }],
    ['a connection that breaks off', { times: 1, match: { path: /git\/blobs/ }, respond: 'reset' }],
    [
      'a secondary limit',
      { times: 1, respond: { status: 403, headers: { 'retry-after': '1' }, body: message('secondary rate limit') } },
    ],
    ['a slow answer', { times: 2, respond: { delayMs: 1500 } }],
  ]
  test.each(rows)('%s', async (_, fault) => {
    const { simulator, propose, judge } = await promotion()
    const pull = propose(metrics('0.910'))
    simulator.faults.add(fault)
    const end = await judge(pull)
    expect([end.code, end.outputs['decision']]).toEqual([0, 'promote'])
  })
})

test('a token GitHub does not know', async () => {
  const { propose, judge } = await promotion()
  const end = await judge(propose(metrics('0.99')), { token: `ghs_${'x'.repeat(60)}` })
  expect([end.code, end.outputs['decision']]).toEqual([1, 'block'])
  expect(end.log.replace(/::add-mask::.*/, '')).not.toContain('ghs_')
})

test('a server that is not there', async () => {
  const { propose, judge } = await promotion()
  const end = await judge(propose(metrics('0.99')), { apiUrl: 'http://127.0.0.1:9' })
  expect([end.code, end.outputs['decision']]).toEqual([1, 'block'])
  expect(end.log).toContain("can't be reached")
})

test('a report directory that leads out of the workspace is refused', async () => {
  const { propose, judge } = await promotion()
  const end = await judge(propose(metrics('0.910')), { prepare: leadOut })
  expect([end.code, end.outputs['decision']]).toEqual([1, 'block'])
  expect(end.log).toContain('report-dir')
})

function leadOut(workspace: string): void {
  symlinkSync('/tmp', join(workspace, 'countersign-report'))
}
