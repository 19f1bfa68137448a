import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { decodeText } from '../../src/core/document/text.ts'
import { readEvidence } from '../../src/core/evidence/read.ts'

/** A committed input. `path` is what a reader sees: below the corpus and its first folder. */
export type Seed = { readonly path: string; readonly bytes: Uint8Array; readonly format: string | null }

/** Seeds of one format, of the policy (`policy`), of a table (`parquet`, `csv`, `jsonl`), or of files that no reader takes (`refused`). */
export type Aim = { readonly name: string; readonly seeds: readonly Seed[] }

export type Corpus = {
  readonly seeds: readonly Seed[]
  /** Taken in turns, so that each gets an equal share of the inputs. */
  readonly aims: readonly Aim[]
  /** Words and keys of all seeds, and values that have been trouble elsewhere. */
  readonly dictionary: readonly string[]
}

const root = join(import.meta.dirname, 'corpus')

/**
 * Every file below `corpus/`, with the format that recognises it; seeds of a policy stand in `corpus/policy/`. With names of
 * formats, only those are taken in turns.
 */
export function loadCorpus(only: readonly string[] = []): Corpus {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = names.filter((name) => statSync(join(root, name)).isFile())
  const seeds = files.map((name) => toSeed(name.split(sep)))
  const groups = Map.groupBy(seeds, (seed) => seed.format ?? 'refused')
  const all = [...groups].map(([name, group]) => ({ name, seeds: group }))
  const aims = only.length === 0 ? all : all.filter(({ name }) => only.includes(name))
  if (aims.length === 0)
    throw new Error(`no seeds of ${only.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}`)
  return { seeds, aims, dictionary: [...new Set([...seeds.flatMap(wordsOf), ...hostile])] }
}

/** Folders that say themselves what their seeds are. */
const named: ReadonlySet<string> = new Set(['policy', 'parquet', 'csv', 'jsonl'])

function toSeed([folder = '', ...rest]: readonly string[]): Seed {
  const path = rest.join('/')
  const bytes = readFileSync(join(root, folder, ...rest))
  if (named.has(folder)) return { path, bytes, format: folder }
  const decoded = decodeText(bytes)
  const read = decoded.kind === 'text' ? readEvidence({ path, text: decoded.text, digest: '' }) : null
  return { path, bytes, format: read?.ok === true ? read.value.format : null }
}

function wordsOf(seed: Seed): readonly string[] {
  if (seed.format === 'parquet') return []
  const text = Buffer.from(seed.bytes).toString('utf8')
  return text.match(/"(?:[^"\\\n]){0,40}"|[A-Za-z_][\w-]{0,40}/g) ?? []
}

const hostile: readonly string[] = [
  'NaN',
  '-Infinity',
  'Infinity',
  '.nan',
  '-.inf',
  'nan',
  '1e400',
  '-1e-400',
  '1e999999999',
  '-0',
  '0x1F',
  '1_000',
  '.5',
  '5.',
  '01',
  '"0.91"',
  '25.59%',
  '"NA"',
  'NO',
  'null',
  'true',
  'None',
  '[]',
  '{}',
  '[[]]',
  '""',
  '"__proto__"',
  '__proto__:',
  'constructor',
  'toString',
  '"\\ud800"',
  '\ud83d\ude00',
  '\u202e',
  '\u0000',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\r',
  '\r\n',
  '\t',
  '&a',
  '*a',
  '<<: *a',
  '!!python/object:x',
  '!!binary',
  '? ',
  '- ',
  '---\n',
  '...\n',
  '|\n',
  '>-\n',
  '%YAML 1.1\n',
  '#',
  '//',
  "'",
  '"',
  '"""',
  "'''",
  '[a]\n',
  '[[a]]\n',
  'a.b.c = 1\n',
  ',',
  ':',
  ': ',
  '=',
  '_stderr',
  'version https://git-lfs.github.com/spec/v1\n',
]
