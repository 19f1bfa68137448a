import { positionAt } from '../../base/source.ts'
import type { Card } from '../../evidence/card/card.ts'
import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citeCard } from './card-facts.ts'
import { pinnedFiles } from './pinned-files.ts'
import { mendedBy, notShown, shown } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** Weights by the endings that nothing else has. */
const weights = /\.(?:safetensors|pt|pth|ckpt|onnx|gguf|keras|tflite)$/i

/**
 * What a card without a base model comes to: that there is none must be said, and a lineage that lists what training
 * read must not list weights.
 */
export function fromScratch(facts: ControlFactsheet, card: Card, none: Citation | null): ControlResult {
  const said = none ?? saidInProse(card)
  if (said === null) {
    return mendedBy(
      detail`Name it as ${named('base_model:')}, or write ${named('governance: {base_model: none}')}`,
      notShown(detail`The card names no base model, and does not say that there is none`, [citeCard(card, null)]),
    )
  }
  const inputs = pinnedFiles(facts, () => true)
  const read = inputs.find(({ path }) => weights.test(path))
  if (read !== undefined) {
    return mendedBy(
      detail`Name the model that those weights are of as ${named('base_model:')}`,
      notShown(detail`The card says that there is no base model, and training read ${named(read.path)}`, [
        said,
        ...read.citations.slice(0, 1),
      ]),
    )
  }
  const [first] = inputs
  if (first === undefined) {
    return mendedBy(
      detail`Name the ${named('dvc.lock')} that lists what training read as ${named('lineage:')}`,
      shown('E1', detail`The card says that there is no base model; no lineage lists what training read`, [
        { ...said, strength: 'E1' },
      ]),
    )
  }
  const cited = [said, ...first.citations.slice(0, 1)].map((citation) => ({ ...citation, strength: 'E2' }) as const)
  return shown(
    'E2',
    detail`The card says that there is no base model, and the lineage lists no weights among what training read`,
    cited,
  )
}

/** So many characters of a sentence are looked at on each side. */
const AROUND = 300

/** A sentence of the card that says so; one that denies or asks it does not. */
function saidInProse(card: Card): Citation | null {
  for (const { 0: phrase, index } of card.visible.matchAll(/\bfrom\s{1,20}scratch\b/gi)) {
    const before = card.visible.slice(Math.max(0, index - AROUND), index)
    const after = card.visible.slice(index + phrase.length, index + phrase.length + AROUND)
    const head = before.slice(Math.max(...['.', '!', '?', '\n'].map((end) => before.lastIndexOf(end))) + 1)
    const [tail = ''] = /^[^.!?\n]*[.!?\n]?/.exec(after) ?? []
    const sentence = `${head}${phrase}${tail}`
    if (!/\btrained\b/i.test(sentence) || /\?\s*$/.test(sentence)) continue
    if (/\b(?:not|never|n['’]t|instead|rather|unlike|base|whether|if|no)\b/i.test(sentence)) continue
    return citeCard(card, positionAt(card.lines, index - head.length))
  }
  return null
}
