import { describe, expect, test } from 'vitest'
import { PartlyWritten } from '../../../../src/app/gate/partly-written.ts'
import type { CheckAnnotation, GateWrite } from '../../../../src/app/gate/types.ts'
import type { LoggedRequest } from '../../../simulator/server.ts'
import { valueAt } from '../../../simulator/client.ts'
import { faultOf } from '../fault-of.ts'
import { checkWrite, type GateScene, gateScene, GRANTED, RUNNING } from './scene.ts'

type Opened = GateScene & { readonly head: string; readonly pull: string }

async function opened(options: Parameters<typeof gateScene>[0] = {}): Promise<Opened> {
  const scene = await gateScene(options)
  const { node } = await scene.read()
  scene.spent()
  return { ...scene, head: scene.repository.resolve('retrain') ?? '', pull: node.pull }
}

function withNode(write: GateWrite, node: string | null): GateWrite {
  return { ...write, check: write.check === null ? null : { ...write.check, node } }
}

function input(request: LoggedRequest | undefined, ...path: readonly string[]): unknown {
  return valueAt(request?.body, 'variables', ...path)
}

describe('check and comment together', () => {
  test('are one request, and come back by their ids', async () => {
    const { forge, head, pull, spent, read, repository } = await opened()
    const written = await forge.write({ ...checkWrite(head), comment: { node: null, pull, body: 'Blocked.' } })
    expect(spent()).toBe(1)
    expect(written).toEqual({ check: expect.any(String), comment: expect.any(String) })
    expect((await read()).checks).toMatchObject([{ node: written.check, conclusion: 'failure' }])
    expect(repository.comments(1).map(({ body }) => body)).toEqual(['Blocked.'])
  })

  test('are brought up to date in place', async () => {
    const { forge, head, pull, spent, read, repository } = await opened()
    const first = await forge.write({ ...checkWrite(head), comment: { node: null, pull, body: 'Blocked.' } })
    spent()
    const next = withNode(checkWrite(head, { conclusion: 'success', externalId: 'sha256:2' }), first.check)
    const second = await forge.write({ ...next, comment: { node: first.comment, pull, body: 'Promote.' } })
    expect(spent()).toBe(1)
    expect(second).toEqual(first)
    expect((await read()).checks).toMatchObject([{ conclusion: 'success', externalId: 'sha256:2' }])
    expect(repository.comments(1).map(({ body }) => body)).toEqual(['Promote.'])
  })

  test('nothing to write asks nothing', async () => {
    const { forge, spent } = await opened()
    expect(await forge.write({ check: null, comment: null })).toEqual({ check: null, comment: null })
    expect(spent()).toBe(0)
  })
})

describe('what a check says', () => {
  test.each([
    ['success', 'SUCCESS'],
    ['failure', 'FAILURE'],
    ['action_required', 'ACTION_REQUIRED'],
  ] as const)('%s', async (conclusion, word) => {
    const { forge, head, simulator, read } = await opened()
    await forge.write(checkWrite(head, { conclusion }))
    const request = simulator.requests.at(-1)
    expect(input(request, 'check', 'conclusion')).toBe(word)
    expect(input(request, 'check', 'status')).toBe('COMPLETED')
    expect(input(request, 'check', 'actions')).toEqual([
      { label: 'Re-evaluate', description: 'Read everything again and judge anew', identifier: 'recheck' },
    ])
    expect((await read()).checks[0]?.conclusion).toBe(conclusion)
  })

  test.each([
    ['summary', { summary: 'x'.repeat(65_536) }],
    ['text', { text: 'x'.repeat(65_536) }],
    ['title', { title: 'x'.repeat(256) }],
  ])('a %s beyond the limit is a bug of ours', async (what, about) => {
    const { forge, head, spent } = await opened()
    await expect(forge.write(checkWrite(head, about))).rejects.toThrow(`the ${what} has`)
    expect(spent()).toBe(0)
  })

  test('texts of just the limit are taken', async () => {
    const { forge, head } = await opened()
    const write = checkWrite(head, { summary: 'x'.repeat(65_535), text: 'y'.repeat(65_535) })
    expect((await forge.write(write)).check).not.toBeNull()
  })

  test('a conclusion without completion is a bug of ours', async () => {
    const { forge, head } = await opened()
    await expect(forge.write(checkWrite(head, { status: 'in_progress' }))).rejects.toThrow('completion')
  })
})

describe('going back to work', () => {
  test('a completed run stays as it is, so that a new one takes its place', async () => {
    const { forge, head, spent, read } = await opened()
    const green = await forge.write(checkWrite(head, { conclusion: 'success' }))
    spent()
    const running = await forge.write(withNode(checkWrite(head, RUNNING), green.check))
    expect(spent()).toBe(1)
    expect(running.check).not.toBe(green.check)
    expect((await read()).checks).toMatchObject([{ node: running.check, status: 'in_progress', conclusion: null }])
    const done = await forge.write(withNode(checkWrite(head), running.check))
    expect(done.check).toBe(running.check)
  })

  test('an update that GitHub takes and does not carry out is made up for by a new run', async () => {
    const { forge, head, simulator, spent, read } = await opened()
    const { check } = await forge.write(checkWrite(head, { conclusion: 'success' }))
    const checkRun = { id: check, status: 'COMPLETED', conclusion: 'SUCCESS' }
    const body = { data: { check: { checkRun } } }
    simulator.faults.add({ match: { path: /graphql/ }, times: 1, respond: { status: 200, body } })
    spent()
    const written = await forge.write(withNode(checkWrite(head), check))
    expect(spent()).toBe(2)
    expect(written.check).not.toBe(check)
    expect((await read()).checks).toMatchObject([{ node: written.check, conclusion: 'failure' }])
  })
})

describe('what is gone is written anew', () => {
  test('a deleted comment', async () => {
    const { forge, head, pull, spent, repository, simulator, token } = await opened()
    const first = await forge.write({ ...checkWrite(head), comment: { node: null, pull, body: 'Blocked.' } })
    const [{ id } = { id: 0 }] = repository.comments(1)
    const headers = { authorization: `Bearer ${token}`, 'user-agent': 'test' }
    await fetch(`${simulator.url}/repos/acme/models/issues/comments/${id}`, { method: 'DELETE', headers })
    spent()
    const next = withNode(checkWrite(head), first.check)
    const second = await forge.write({ ...next, comment: { node: first.comment, pull, body: 'Blocked again.' } })
    expect(spent()).toBe(2)
    expect(second.check).toBe(first.check)
    expect(second.comment).not.toBe(first.comment)
    expect(repository.comments(1).map(({ body }) => body)).toEqual(['Blocked again.'])
  })

  test('a check run', async () => {
    const { forge, head, read } = await opened()
    const gone = `CR_${Buffer.from('CR:999999').toString('base64url')}`
    const written = await forge.write(withNode(checkWrite(head), gone))
    expect((await read()).checks).toMatchObject([{ node: written.check, conclusion: 'failure' }])
  })
})

describe('a write that fails', () => {
  test('in part says what was written', async () => {
    const { forge, head, pull, simulator, read } = await opened()
    simulator.setLimits({ commentCharacters: 3 })
    const fault = await faultOf(forge.write({ ...checkWrite(head), comment: { node: null, pull, body: 'Blocked.' } }))
    expect(fault).toBeInstanceOf(PartlyWritten)
    const { checks } = await read()
    expect(fault instanceof PartlyWritten ? fault.written : null).toEqual({ check: checks[0]?.node, comment: null })
  })

  test('as a whole is a fault that says why', async () => {
    const { checks: _, ...less } = GRANTED
    const { forge, repository } = await gateScene({}, less)
    const fault = await faultOf(forge.write(checkWrite(repository.resolve('retrain') ?? '')))
    expect(fault.code).toBe('fault/forbidden')
    expect(fault).not.toBeInstanceOf(PartlyWritten)
  })

  test('without an answer, what was to be created may be there', async () => {
    const { forge, head, simulator, read, spent } = await opened()
    simulator.faults.add({ match: { path: /graphql/ }, times: 1, respond: 'lose-response' })
    spent()
    expect((await faultOf(forge.write(checkWrite(head)))).code).toBe('fault/network')
    expect(spent()).toBe(1)
    expect((await read()).checks).toMatchObject([{ conclusion: 'failure' }])
  })

  test('without an answer, an update is made again: it says the same', async () => {
    const { forge, head, simulator, read, spent } = await opened()
    const { check } = await forge.write(checkWrite(head, { conclusion: 'success' }))
    simulator.faults.add({ match: { path: /graphql/ }, times: 1, respond: 'lose-response' })
    spent()
    expect(await forge.write(withNode(checkWrite(head), check))).toEqual({ check, comment: null })
    expect(spent()).toBe(2)
    expect((await read()).checks).toMatchObject([{ conclusion: 'failure' }])
  })

  test('an answer that says another thing than was written is not believed', async () => {
    const { forge, head, simulator } = await opened()
    const body = { data: { check: { checkRun: { id: 'CR_x', status: 'QUEUED', conclusion: null } } } }
    simulator.faults.add({ match: { path: /graphql/ }, respond: { status: 200, body } })
    expect((await faultOf(forge.write(checkWrite(head)))).code).toBe('fault/malformed-answer')
  })
})

const many = (count: number): readonly CheckAnnotation[] =>
  Array.from({ length: count }, (_, index) => ({
    path: 'metrics.json',
    line: index + 1,
    level: 'failure',
    title: 'auc',
    message: `below ${index}`,
  }))
const sent = (requests: readonly LoggedRequest[]): readonly number[] =>
  requests.map((request) => {
    const list = input(request, 'check', 'output', 'annotations')
    return Array.isArray(list) ? list.length : 0
  })

describe('annotations', () => {
  test('fifty go with the check; more is a bug of ours', async () => {
    const { forge, head, simulator, spent } = await opened()
    const before = simulator.requests.length
    await forge.write(checkWrite(head, { annotations: many(50) }))
    expect(sent(simulator.requests.slice(before))).toEqual([50])
    spent()
    await expect(forge.write(checkWrite(head, { annotations: many(51) }))).rejects.toThrow('51 annotations')
    expect(spent()).toBe(0)
  })

  test('what a run bears already is not added again', async () => {
    const { forge, head, simulator } = await opened()
    const { check } = await forge.write(checkWrite(head, { annotations: many(2) }))
    await forge.write(withNode(checkWrite(head, { annotations: many(3), conclusion: 'success' }), check))
    expect(sent(simulator.requests.slice(-1))).toEqual([1])
  })

  test('their place and words', async () => {
    const { forge, head, simulator } = await opened()
    await forge.write(checkWrite(head, { annotations: many(1) }))
    expect(input(simulator.requests.at(-1), 'check', 'output', 'annotations')).toEqual([
      {
        path: 'metrics.json',
        location: { startLine: 1, endLine: 1 },
        annotationLevel: 'FAILURE',
        title: 'auc',
        message: 'below 0',
      },
    ])
  })
})
