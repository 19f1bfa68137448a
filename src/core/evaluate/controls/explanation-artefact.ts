import type { AttributedModel } from '../../evidence/attributions.ts'
import { readAttributions } from '../../evidence/attributions.ts'
import { isZero } from '../../base/decimal.ts'
import type { Card } from '../../evidence/card/card.ts'
import { readPointer } from '../../evidence/pointer.ts'
import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { artifactState } from './artifact-identity.ts'
import { citeCard } from './card-facts.ts'
import { stated } from './card-statement.ts'
import { citeDocument, documentOf } from './documents.ts'
import { explanationClaims } from './explanation-claims.ts'
import { rankedWeights, totalWeight } from './feature-weights.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'
import type { StatedDigest } from './stated-digests.ts'
import { plain } from './validation-facts.ts'

/** What one file comes to, held against the section on explanations. */
export type JudgedArtefact = {
  readonly kind: 'differs' | 'agrees' | 'unclear' | 'silent'
  readonly result: ControlResult
}

/** What the card says that a file is held against. */
export type Explained = {
  readonly card: Card
  /** Where the section begins. */
  readonly at: NonNullable<Parameters<typeof citeCard>[1]>
  readonly digests: readonly StatedDigest[]
}

/** Holds a file of attributions against the card: by its digest where the card states one, else by what it says. */
export function judgedArtefact(facts: ControlFactsheet, explained: Explained, path: string): JudgedArtefact {
  const { card, at, digests } = explained
  const folder = facts.evidence.model.path
  const here = citeCard(card, at)
  const found = documentOf(facts, folder === '' ? path : path.slice(folder.length + 1), here)
  if (found.kind === 'result') return unclear(mendedBy(weighing, found.result))
  const { text, digest } = found.content
  const pointer = readPointer(text)
  const hex = pointer?.kind === 'git-lfs' ? pointer.digest : plain(digest)
  const equal = pointer?.kind === 'dvc' ? undefined : digests.find((each) => each.hex === hex)
  const byDigest = equal === undefined ? null : stating(citeCard(card, equal.at), citeDocument(path, digest))
  if (pointer !== null) {
    const what = detail`${named(path)} stands for content kept elsewhere, and the card does not state its digest`
    const how = detail`State the SHA-256 of the file in that section, or commit the file itself`
    return byDigest ?? unclear(mendedBy(how, undecided(what, [here, citeDocument(path, digest)])))
  }
  const judged = readArtefact(facts, explained, { path, text, digest })
  // a digest makes up for a text that names no feature, not for a file that says nothing or something else
  return judged.kind === 'silent' ? (byDigest ?? judged) : judged
}

function stating(card: Citation, file: Citation): JudgedArtefact {
  const what = detail`The section on explanations states the digest that ${named(file.path)} has`
  const places = [card, file].map((citation) => ({ ...citation, strength: 'E2' as const }))
  return { kind: 'agrees', result: shown('E2', what, places) }
}

const weighing = detail`Commit JSON or CSV that gives each of the features one number, under a key or column such as ${named('importance')}`

function unclear(result: ControlResult): JudgedArtefact {
  return { kind: 'unclear', result }
}

type File = { readonly path: string; readonly text: string; readonly digest: string }

function readArtefact(facts: ControlFactsheet, explained: Explained, file: File): JudgedArtefact {
  const read = readAttributions(file)
  const cited = citeDocument(file.path, file.digest)
  if (read.kind === 'none') {
    return unclear(mendedBy(weighing, notShown(detail`${named(file.path)} holds no weights of features`, [cited])))
  }
  const weights = read.kind === 'read' ? rankedWeights(read.attributions) : null
  if (read.kind === 'wrong' || weights === null) {
    const at = read.kind === 'wrong' ? read.at : null
    const why = detail`The weights in ${named(file.path)} can’t be read as one finite number for each feature`
    return unclear(mendedBy(weighing, undecided(why, [{ ...cited, at }])))
  }
  if (weights.length < 2 || isZero(totalWeight(weights))) {
    return unclear(mendedBy(weighing, notShown(detail`${named(file.path)} tells no two features apart`, [cited])))
  }
  const other = otherModel(facts, explained.card, { file, models: read.models })
  if (other !== null) return { kind: 'differs', result: other }
  return compared(explained, file, weights)
}

function compared(
  { card, at }: Explained,
  file: File,
  weights: Parameters<typeof explanationClaims>[1],
): JudgedArtefact {
  const claims = explanationClaims(card, weights)
  const cited = citeDocument(file.path, file.digest)
  switch (claims.kind) {
    case 'differs': {
      const places = [citeCard(card, claims.inCard), { ...cited, at: claims.inFile }]
      const what = detail`The card and ${named(file.path)} differ: the card ${claims.what}`
      return { kind: 'differs', result: mendedBy(detail`Write in the card what the file says`, notShown(what, places)) }
    }
    case 'agrees': {
      const { feature, at: inFile } = claims.feature
      const what = detail`The explanations are in ${named(file.path)}, and the section names ${named(feature)}, one of its strongest features`
      const places = [citeCard(card, at, { strength: 'E2' }), { ...cited, at: inFile, strength: 'E2' as const }]
      return { kind: 'agrees', result: shown('E2', what, places) }
    }
    case 'silent': {
      const what = detail`The section on explanations names none of the strongest features of ${named(file.path)}`
      // it rests on the text alone: the file adds nothing to it
      const places = [citeCard(card, at, { strength: 'E1' }), cited]
      const how = detail`Name the strongest features in the card, as the file has them, or state the file’s SHA-256`
      return { kind: 'silent', result: mendedBy(how, shown('E1', what, places)) }
    }
  }
}

type About = { readonly file: File; readonly models: readonly AttributedModel[] }

/** A file that says it is about another version or artifact. */
function otherModel(facts: ControlFactsheet, card: Card, { file, models }: About): ControlResult | null {
  const state = artifactState(facts.evidence.model, facts.evidence.candidate)
  const version = stated(card, 'version')
  for (const { key, text, at } of models) {
    const sha256 = state.kind === 'known' ? state.identity.sha256 : null
    const own = key === 'version' ? (version?.text ?? null) : sha256
    if (own === null || own === (key === 'version' ? text : plain(text))) continue
    const here = { ...citeDocument(file.path, file.digest), at }
    const artifact = state.kind === 'known' ? citeDocument(state.identity.path, null) : citeDocument(file.path, null)
    const there = key === 'version' ? citeCard(card, version?.at ?? null) : artifact
    const what = detail`${named(file.path)} is about ${named(`${key} ${text.slice(0, 20)}`)}, and this model is ${named(own.slice(0, 20))}`
    return mendedBy(detail`Make the explanations anew, with this model`, notShown(what, [here, there]))
  }
  return null
}
