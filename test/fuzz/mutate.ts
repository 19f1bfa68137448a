import type { Corpus, Seed } from './corpus.ts'
import { changedParquet } from './parquet.ts'
import type { Random } from './random.ts'

/** Longer inputs teach nothing that short ones do not, and cost time. */
const LONGEST = 6_000

const suffixes = ['.json', '.yaml', '.toml', '.csv', '.tsv', '.md', '.dvc', '.txt', '']

type Mutation = (text: string, random: Random, corpus: Corpus) => string

/**
 * A seed changed in one to five places; its path too, now and then. Half of the inputs are only changed so that their
 * syntax holds, for a text that is refused by the parser tries no reader.
 */
export function mutate(
  seed: Seed,
  random: Random,
  corpus: Corpus,
): { readonly path: string; readonly bytes: Uint8Array } {
  if (seed.format === 'parquet') return { path: seed.path, bytes: changedParquet(seed.bytes, random) }
  let text = Buffer.from(seed.bytes).toString('utf8')
  const gentle = random.chance(0.5)
  const times = 1 + random.int(5)
  for (let i = 0; i < times; i++) {
    text = random
      .pick(gentle ? gentleMutations : mutations)(text, random, corpus)
      .slice(0, LONGEST)
  }
  const bytes = Buffer.from(text, 'utf8')
  if (!gentle && random.chance(0.2)) flip(bytes, random)
  const path = random.chance(0.05) ? seed.path.replace(/\.[^./]*$/, '') + random.pick(suffixes) : seed.path
  return { path, bytes }
}

function flip(bytes: Buffer, random: Random): void {
  if (bytes.length === 0) return
  const at = random.int(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8))
}

const insertWord: Mutation = (text, random, { dictionary }) => {
  const at = random.int(text.length + 1)
  return text.slice(0, at) + random.pick(dictionary) + text.slice(at)
}

/** Replaces the word, number or quoted text around a random place by another. */
const swapWord: Mutation = (text, random, { dictionary }) => {
  const at = random.int(text.length + 1)
  const [from, to] = wordAround(text, at)
  return text.slice(0, from) + random.pick(dictionary) + text.slice(to)
}

function wordAround(text: string, at: number): readonly [number, number] {
  const within = (index: number): boolean => /[\w.%+"-]/.test(text.charAt(index))
  let from = at
  let to = at
  while (from > 0 && within(from - 1)) from--
  while (to < text.length && within(to)) to++
  return [from, to]
}

/** Values that may stand where a value stood, in JSON and in YAML. */
const values = [
  'NaN',
  '-Infinity',
  '1e400',
  '-0.0',
  '0',
  '1e-7',
  '93.2',
  '"0.91"',
  '"25.59%"',
  '"NA"',
  '"N/A"',
  'null',
  'true',
  'false',
  '[]',
  '{}',
  '[1, 2]',
  '{"a": 1}',
  '""',
  '"\\ud800"',
]

const swapValue: Mutation = (text, random) => {
  const places = [...text.matchAll(/(?<=[:=,] ?)(?:"[^"\n]*"|[\w.+-]+)(?=\s*[,}\]\n])/g)]
  if (places.length === 0) return text
  const place = random.pick(places)
  return text.slice(0, place.index) + random.pick(values) + text.slice(place.index + place[0].length)
}

const swapKey: Mutation = (text, random, { dictionary }) => {
  const places = [...text.matchAll(/"[^"\n]*"(?=\s*:)|\w[\w.-]*(?=:\s)/g)]
  if (places.length === 0) return text
  const place = random.pick(places)
  const key = random.pick(random.chance(0.5) ? places.map(([word]) => word) : dictionary).replaceAll(/["\n]/g, '')
  return (
    text.slice(0, place.index) +
    (place[0].startsWith('"') ? `"${key}"` : key) +
    text.slice(place.index + place[0].length)
  )
}

/** Takes out the item between two commas or the line of a key, with what belongs to it on that line. */
const removeItem: Mutation = (text, random) => {
  const places = [...text.matchAll(/,[^,[\]{}\n]*(?=[,}\]])|\n[^\n]*(?=\n)/g)]
  if (places.length === 0) return text
  const place = random.pick(places)
  return text.slice(0, place.index) + text.slice(place.index + place[0].length)
}

const truncate: Mutation = (text, random) => text.slice(0, random.int(text.length + 1))

const remove: Mutation = (text, random) => {
  const [from, to] = slice(text, random)
  return text.slice(0, from) + text.slice(to)
}

const repeat: Mutation = (text, random) => {
  const [from, to] = slice(text, random)
  return text.slice(0, to) + text.slice(from, to).repeat(1 + random.int(4)) + text.slice(to)
}

const repeatLine: Mutation = (text, random) => {
  const lines = text.split('\n')
  const line = random.pick(lines)
  lines.splice(random.int(lines.length + 1), 0, line)
  return lines.join('\n')
}

const indent: Mutation = (text, random) => {
  const lines = text.split('\n')
  const at = random.int(lines.length)
  const line = lines[at] ?? ''
  lines[at] = random.chance(0.5) ? ' '.repeat(1 + random.int(4)) + line : line.slice(1 + random.int(3))
  return lines.join('\n')
}

const nest: Mutation = (text, random) => {
  const at = random.int(text.length + 1)
  const times = random.chance(0.1) ? 150 : 1 + random.int(6)
  const [open, close] = random.pick([
    ['[', ']'],
    ['{"a":', '}'],
    ['- ', ''],
    ['{a: ', '}'],
  ] as const)
  const wrapped = random.chance(0.5) ? text.slice(at) + close.repeat(times) : close.repeat(times) + text.slice(at)
  return text.slice(0, at) + open.repeat(times) + wrapped
}

const splice: Mutation = (text, random, { seeds }) => {
  const other = Buffer.from(random.pick(seeds).bytes).toString('utf8')
  const [from, to] = slice(other, random)
  const at = random.int(text.length + 1)
  return text.slice(0, at) + other.slice(from, to) + text.slice(at)
}

function slice(text: string, random: Random): readonly [number, number] {
  const from = random.int(text.length + 1)
  return [from, Math.min(text.length, from + random.int(60))]
}

const mutations: readonly Mutation[] = [
  insertWord,
  swapWord,
  swapWord,
  swapWord,
  truncate,
  remove,
  repeat,
  repeatLine,
  indent,
  nest,
  splice,
]

const gentleMutations: readonly Mutation[] = [swapValue, swapValue, swapKey, removeItem]
