import { readers } from '../../src/core/evidence/formats.ts'
import type { Corpus } from './corpus.ts'
import { mutate } from './mutate.ts'
import { randomFrom } from './random.ts'

/** One input, and what its seed was: a format's id, `policy`, or `refused` where no reader takes the seed. */
export type Input = {
  readonly aim: string
  readonly path: string
  readonly bytes: Uint8Array
  /** The format the policy is supposed to state; null has it recognised. */
  readonly stated: string | null
}

/** The input of an index, which depends on the seed, the index and the corpus alone. */
export function inputAt(seed: number, index: number, corpus: Corpus): Input {
  const random = randomFrom(seed, index)
  const { aims } = corpus
  const aim = aims[index % aims.length]
  if (aim === undefined) throw new Error('the corpus is empty')
  const { path, bytes } = mutate(random.pick(aim.seeds), random, corpus)
  const any = random.chance(0.1) ? random.pick(readers).format : null
  const own = random.chance(0.1) && aim.name !== 'refused' ? aim.name : null
  return { aim: aim.name, path, bytes, stated: any ?? own }
}
