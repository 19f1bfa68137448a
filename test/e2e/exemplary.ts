import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { md5, sha256 } from '../../src/core/base/digest.ts'

/** A model with everything every pack asks for, as a team would keep it; digests stand as names of what they are of. */
const SOURCE = join(import.meta.dirname, 'exemplary-model')
const MODEL = 'models/churn'

/** A safetensors file of one tensor of four numbers. */
function tensors(...values: readonly [number, number, number, number]): Buffer {
  const header = JSON.stringify({ w: { dtype: 'F32', shape: [4], data_offsets: [0, 16] } })
  const padded = header.padEnd(Math.ceil(header.length / 8) * 8)
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(padded.length))
  const data = Buffer.alloc(16)
  values.forEach((value, index) => data.writeFloatLE(value, index * 4))
  return Buffer.concat([length, Buffer.from(padded), data])
}

const now = tensors(1, 2, 3, 4)
const before = tensors(1, 2, 3, 3)

type Version = { readonly artifact: Buffer; readonly previous: Buffer; readonly told: (text: string) => string }

const current: Version = { artifact: now, previous: before, told: (text) => text }
const older: Version = {
  artifact: before,
  previous: tensors(0, 0, 0, 0),
  told: (text) =>
    [
      ['version 3.0.2', 'version 3.0.1'],
      ['3.1.0', '3.0.2'],
      ['2026-11-10', '2026-08-10'],
      ['0.8712', '0.8701'],
      ['| 0.871 |', '| 0.870 |'],
      ['0.8709', '0.8702'],
      ['Robustness and stress', 'Robustness and stress of 3.0.2'],
      ['contracts up to September 2026', 'contracts up to June 2026'],
    ].reduce((so, [from = '', to = '']) => so.replaceAll(from, to), text),
}

export type ExemplaryFiles = Readonly<Record<string, string | Buffer>>

/** The policy and the workflow, which both versions share. */
export function exemplaryRules(): ExemplaryFiles {
  return Object.fromEntries(filesBelow('.github').map((path) => [path, readFileSync(join(SOURCE, path), 'utf8')]))
}

/** The files of a version, with the digests they name. They are fresh on 2026-11-22. */
export function exemplaryFiles(which: 'production' | 'proposed'): ExemplaryFiles {
  const { artifact, previous, told } = which === 'proposed' ? current : older
  const files = new Map<string, string | Buffer>([[`${MODEL}/model.safetensors`, artifact]])
  const paths = filesBelow(MODEL)
  for (const path of [...paths.filter((each) => !last.includes(each)), ...last]) {
    const text = told(readFileSync(join(SOURCE, path), 'utf8'))
      .replaceAll('SHA256_OF_THIS_VERSION', hex(sha256(artifact)))
      .replaceAll('SHA256_OF_THE_VERSION_BEFORE', hex(sha256(previous)))
      .replaceAll(/SHA256_OF_([\w./-]+)/g, (_, other: string) => hex(sha256(bytesOf(files, other))))
      .replaceAll(/MD5_OF_([\w./-]+)/g, (_, other: string) => md5(bytesOf(files, other)))
    files.set(path, text)
  }
  return Object.fromEntries(files)
}

/** A repository whose branch `main` has version 3.0.2 and whose branch `retrain`, checked out, proposes 3.1.0. */
export function exemplaryRepository(): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'exemplary-')))
  const git = (...words: readonly string[]): string => execFileSync('git', words, { cwd: directory, encoding: 'utf8' })
  const commit = (message: string, files: ExemplaryFiles): void => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true })
      writeFileSync(join(directory, path), content)
    }
    git('add', '-A')
    git('-c', 'user.name=ana', '-c', 'user.email=ana@acme.io', 'commit', '-qm', message)
  }
  git('init', '-qb', 'main')
  commit('Policy', exemplaryRules())
  commit('3.0.2', exemplaryFiles('production'))
  git('checkout', '-qb', 'retrain')
  commit('3.1.0', exemplaryFiles('proposed'))
  return directory
}

/** Files that name the digests of others come last. */
const last = [`${MODEL}/dvc.lock`, `${MODEL}/docs/technical-file.yaml`]

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(join(SOURCE, folder), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(SOURCE, join(entry.parentPath, entry.name)))
}

function bytesOf(files: ReadonlyMap<string, string | Buffer>, inner: string): Buffer {
  const content = files.get(`${MODEL}/${inner}`)
  if (content === undefined) throw new Error(`${inner} is not written yet`)
  return Buffer.from(content)
}

function hex(digest: string): string {
  return digest.replace('sha256:', '')
}
