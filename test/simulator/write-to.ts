import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { GitObject, ObjectKind } from './git-objects.ts'
import type { RepositoryState } from './state.ts'

const PACK_KINDS: Readonly<Record<ObjectKind, number>> = { commit: 1, tree: 2, blob: 3 }

/**
 * Writes the repository as a real one: the same objects, so the same ids; branches, and `refs/pull/N/head`. A branch
 * given as `checkout` is checked out into the directory, else the working tree stays empty.
 */
export function writeRepository(repository: RepositoryState, directory: string, checkout: string | null): void {
  mkdirSync(directory, { recursive: true })
  git(directory, 'init', '--quiet', `--initial-branch=${checkout ?? repository.defaultBranch}`)
  const pack = join(directory, '.git', 'objects', 'pack', 'pack-simulated.pack')
  writeFileSync(pack, encodePack([...repository.store.all()].map(([, object]) => object)))
  git(directory, 'index-pack', pack)
  for (const [branch, id] of repository.branches) git(directory, 'update-ref', `refs/heads/${branch}`, id)
  for (const pull of repository.pulls.values()) {
    git(directory, 'update-ref', `refs/pull/${pull.number}/head`, pull.head.sha)
  }
  git(directory, 'config', 'remote.origin.url', `https://github.com/${repository.name}.git`)
  if (checkout !== null) git(directory, 'reset', '--quiet', '--hard')
}

/** Git's pack format, version 2, without deltas. */
function encodePack(objects: readonly GitObject[]): Uint8Array {
  const header = Buffer.alloc(12)
  header.write('PACK')
  header.writeUInt32BE(2, 4)
  header.writeUInt32BE(objects.length, 8)
  const parts = objects.flatMap((object) => [packHeader(object), deflateSync(object.bytes, { level: 1 })])
  const body = Buffer.concat([header, ...parts])
  return Buffer.concat([body, createHash('sha1').update(body).digest()])
}

/** Kind and length: four bits of length beside the kind, then seven per byte, the lowest first. */
function packHeader({ kind, bytes }: GitObject): Uint8Array {
  const header: number[] = []
  let byte = (PACK_KINDS[kind] << 4) | (bytes.length & 0x0f)
  for (let rest = Math.floor(bytes.length / 16); ; rest = Math.floor(rest / 128)) {
    header.push(rest > 0 ? byte | 0x80 : byte)
    if (rest === 0) return Uint8Array.from(header)
    byte = rest & 0x7f
  }
}

/** Runs git apart from the machine's own configuration. */
function git(directory: string, ...args: readonly string[]): void {
  const env = { PATH: process.env['PATH'], HOME: directory, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
  execFileSync('git', ['-C', directory, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
}
