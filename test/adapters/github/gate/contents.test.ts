import { describe, expect, test } from 'vitest'
import type { Tree, TreeEntry } from '../../../../src/app/ports.ts'
import { faultOf } from '../fault-of.ts'
import { type GateScene, gateScene, POLICY } from './scene.ts'

const LIMIT = 1_000_000

function entryIn(tree: Tree, path: string): TreeEntry {
  const entry = tree.entries.find((each) => each.path === path)
  if (entry === undefined) throw new Error(`no ${path}`)
  return entry
}

/** A head with texts, a binary, one that is no UTF-8, and one too long for GraphQL. */
async function withFiles(): Promise<GateScene & { readonly head: string }> {
  const scene = await gateScene()
  const head = scene.repository.commit({
    branch: 'retrain',
    files: {
      'a.json': '{"a": 1}\n',
      'b.json': '{"b": "ä\\u0000"}\n',
      'c.bin': new Uint8Array([1, 0, 2]),
      'latin.txt': new Uint8Array([0x62, 0xfc, 0x72, 0x6f]),
      'long.txt': 'x'.repeat(300_000),
      'empty.txt': '',
      link: { symlink: 'a.json' },
    },
  })
  return { ...scene, head }
}

describe('trees and blobs', () => {
  test('a tree is asked for once', async () => {
    const { forge, head, spent } = await withFiles()
    spent()
    const first = await forge.contents(null).tree(head)
    expect(await forge.contents(null).tree(head)).toEqual(first)
    expect(spent()).toBe(1)
  })

  test('texts that are announced come in one request, to the byte', async () => {
    const { forge, head, spent, repository } = await withFiles()
    const files = forge.contents(null)
    const { entries } = await files.tree(head)
    spent()
    await files.announce?.(entries, LIMIT)
    expect(spent()).toBe(1)
    for (const path of ['a.json', 'b.json', 'empty.txt', 'README.md', POLICY]) {
      const entry = entryIn({ entries, truncated: false }, path)
      expect(Buffer.from((await files.blob(entry, LIMIT)) ?? [])).toEqual(
        Buffer.from(repository.file(head, path) ?? []),
      )
    }
    expect(spent()).toBe(0)
  })

  test.each(['c.bin', 'latin.txt', 'long.txt'])('%s is read by itself, and then known', async (path) => {
    const { forge, head, spent, repository } = await withFiles()
    const files = forge.contents(null)
    const tree = await files.tree(head)
    await files.announce?.(tree.entries, LIMIT)
    spent()
    const entry = entryIn(tree, path)
    expect(Buffer.from((await files.blob(entry, LIMIT)) ?? [])).toEqual(Buffer.from(repository.file(head, path) ?? []))
    expect(spent()).toBe(1)
    await files.blob(entry, LIMIT)
    expect(spent()).toBe(0)
  })

  test('what is longer than asked for is not given, known or not', async () => {
    const { forge, head } = await withFiles()
    const files = forge.contents(null)
    const entry = entryIn(await files.tree(head), 'long.txt')
    expect(await files.blob(entry, 1000)).toBeNull()
    await files.blob(entry, LIMIT)
    expect(await files.blob(entry, 1000)).toBeNull()
  })

  test('a text that is not what its id names is not believed, here or there', async () => {
    const { forge, head, simulator, caches } = await withFiles()
    const files = forge.contents(null)
    const tree = await files.tree(head)
    const entry = entryIn(tree, 'a.json')
    const forged = { oid: entry.id, isBinary: false, isTruncated: false, byteSize: 9, text: '{"a": 2}\n' }
    const body = { data: { repository: { b0: forged, b1: forged } } }
    simulator.faults.add({ match: { path: /graphql/ }, respond: { status: 200, body } })
    await files.announce?.([entry, entryIn(tree, 'b.json')], LIMIT)
    expect(caches.blobs.get(entry.id)).toBeUndefined()
    const content = {
      sha: entry.id,
      size: 9,
      encoding: 'base64',
      content: Buffer.from('{"a": 2}\n').toString('base64'),
    }
    simulator.faults.add({ match: { path: /git\/blobs/ }, respond: { status: 200, body: content } })
    expect((await faultOf(files.blob(entry, LIMIT))).code).toBe('fault/malformed-answer')
    expect(caches.blobs.get(entry.id)).toBeUndefined()
  })

  test('a failure is not remembered', async () => {
    const { forge, head, simulator } = await withFiles()
    const missing = { status: 404, body: { message: 'Not Found' } }
    simulator.faults.add({ match: { path: /git\/trees/ }, times: 1, respond: missing })
    expect((await faultOf(forge.contents(null).tree(head))).code).toBe('fault/not-found')
    expect((await forge.contents(null).tree(head)).entries.length).toBeGreaterThan(1)
  })

  test('more than fifty are asked for fifty at a time', async () => {
    const { forge, repository, spent } = await gateScene()
    const files = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`m/${index}.json`, `{"n": ${index}}`]))
    const head = repository.commit({ branch: 'retrain', files })
    const contents = forge.contents(null)
    const { entries } = await contents.tree(head)
    spent()
    await contents.announce?.(
      entries.filter(({ path }) => path.startsWith('m/')),
      LIMIT,
    )
    expect(spent()).toBe(3)
  })

  test("the policy's text comes with the pull request", async () => {
    const { forge, read, spent } = await gateScene()
    const { base } = await read()
    const files = forge.contents(null)
    const entry = entryIn(await files.tree(base.sha ?? ''), POLICY)
    spent()
    expect(Buffer.from((await files.blob(entry, LIMIT)) ?? []).toString()).toBe('version: 1\n')
    expect(spent()).toBe(0)
  })
})

type Step = (scene: GateScene) => void
const merge: Step = ({ repository }) => {
  const tip = repository.resolve('retrain') ?? ''
  const main = repository.resolve('main') ?? ''
  repository.commit({ branch: 'retrain', parents: [tip, main], files: { merged: '1' } })
}
const advance: Step = ({ repository }) => void repository.commit({ branch: 'main', files: { later: '1' } })
const push: Step = ({ repository }) => void repository.commit({ branch: 'retrain', files: { pushed: '1' } })
const root: Step = ({ repository }) => {
  const foreign = repository.commit({ branch: 'foreign', parents: [], files: { foreign: '1' } })
  const tip = repository.resolve('retrain') ?? ''
  repository.commit({ branch: 'retrain', parents: [tip, foreign] })
}
const partly: Step = ({ repository }) => {
  // the first commit of the change was merged by itself: the pull request's list does not know it
  const first = repository.resolve('retrain') ?? ''
  push({ repository } as GateScene)
  const main = repository.resolve('main') ?? ''
  repository.commit({ branch: 'main', parents: [main, first], files: { 'metrics.json': '{"auc": 0.9}\n' } })
}

describe('merge base', () => {
  const rows: readonly (readonly [string, readonly Step[], number])[] = [
    ['a branch off the tip', [], 1],
    ['several commits', [push, push], 1],
    ['a base that moved on since', [advance], 2],
    ['a base that moved on before the last push', [advance, push], 2],
    ['a base that was merged in', [advance, merge], 2],
    ['a base that was merged in and moved on', [advance, merge, advance], 2],
    ['a change that was merged in part', [partly], 2],
    ['a history of its own merged in', [root], 1],
    ['a history of its own merged in, and a base that moved on', [advance, root, push], 2],
  ]
  test.each(rows)('%s', async (_, steps, requests) => {
    const scene = await gateScene()
    const { forge, read, spent, client } = scene
    for (const step of steps) step(scene)
    spent()
    const reading = await read()
    const tip = reading.base.sha ?? ''
    const found = await forge.contents(reading).mergeBase(tip, reading.head.sha)
    expect(spent()).toBe(requests)
    const basehead = `${tip}...${reading.head.sha}`
    const name = { owner: 'acme', repo: 'models', basehead }
    const { body } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', name)
    expect(body).toMatchObject({ merge_base_commit: { sha: found } })
    spent()
    // read once more, only the pull request is asked for
    await forge.contents(await read()).mergeBase(tip, reading.head.sha)
    expect(spent()).toBe(1)
  })
})
