import type { Card } from '../../evidence/card/card.ts'
import { isLicenceId } from '../../evidence/card/licence-ids.ts'
import { isUnanswered } from '../../evidence/governance/unanswered.ts'
import { detail, enumerated, named } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { adapterConfig, cardBaseModels, recordedBaseModels } from './base-models.ts'
import type { BaseModel, CardBaseModels, Written } from './base-models.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { claimedOrigins } from './claimed-origins.ts'
import { clauses } from './clauses.ts'
import { citeDocument } from './documents.ts'
import { fromScratch } from './from-scratch.ts'
import { withoutLineage } from './lineage-facts.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { structuredFile } from './structured-files.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const lin04: Control = {
  id: 'LIN-04',
  title: 'Base model pinned',
  question: 'From which model was it made, in which revision and under which licence, or from none?',
  why: 'A base model passes on its flaws and its terms. Under a name alone, tomorrow’s download is another model.',
  remedy:
    'Name it in the front matter of the card as `base_model:`, and pin it under `governance: {base_model: {revision: …, license: …}}` with the full commit id. Without a base model, write `governance: {base_model: none}`. Say the same in the lineage, or commit `adapter_config.json`.',
  severity: severityByTier('w b b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses('EU Annex IV(2)(a)', 'RMF MAP 4.1', 'RMF MANAGE 3.2', 'GAI GV-1.6-003', 'ISO A.10.3'),
  reads: ({ path }) => adapterConfig(path),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = cardOrResult(facts)
  if (found.kind === 'result') return found.result
  const { card } = found.read
  const issue =
    card.frontMatter.kind === 'read' ? card.frontMatter.issues.find(({ key }) => key === 'base_model') : undefined
  if (issue !== undefined) {
    const what = detail`${named('base_model')} in the front matter is neither a name nor a list of names`
    return notShown(what, [citeCard(card, issue.problem.at)])
  }
  const unread = unreadConfig(facts) ?? unreadLineage(facts)
  if (unread !== null) return unread
  const stated = cardBaseModels(card)
  const recorded = recordedBaseModels(facts)
  const unlisted = recorded.find(({ name }) => stated.named.every((each) => each.name !== name))
  if (unlisted !== undefined) return contradicted(unlisted, stated, citeCard(card, null))
  const claimed = claimedOtherwise(card, stated)
  if (claimed !== null) return claimed
  if (stated.named.length === 0) return fromScratch(facts, card, stated.none)
  return denied(stated) ?? pinnedAll(stated, recorded)
}

/** A file that is there and can’t be read may name another base model than the card. */
function unreadConfig({ evidence, dossier }: ControlFactsheet): ControlResult | null {
  const paths = adapterConfig(evidence.model.path)
  const file = dossier.candidate.find(({ path, content }) => paths.includes(path) && content.kind !== 'absent')
  if (file === undefined || structuredFile(file).length > 0) return null
  return mendedBy(
    detail`Commit the file as the tool wrote it`,
    undecided(detail`${named(file.path)} can’t be read, and it says which model is adapted`, [
      citeDocument(file.path, null),
    ]),
  )
}

function unreadLineage(facts: ControlFactsheet): ControlResult | null {
  const { lineage } = facts.evidence.candidate
  const isMissing = lineage?.result.kind === 'unread' && lineage.result.reason.code === 'file-missing'
  return lineage === null || isMissing ? null : withoutLineage(facts)
}

/** The card itself says elsewhere that it was made from another. */
function claimedOtherwise(card: Card, { named: models, none }: CardBaseModels): ControlResult | null {
  const odd = claimedOrigins(card).find(({ isOf }) => !models.some(({ name }) => isOf(name)))
  if (odd === undefined) return null
  const [first] = models
  const says = first === undefined ? ['none'] : [named(first.name.slice(0, 80))]
  const here = first?.citation ?? none ?? citeCard(card, null)
  return mendedBy(
    detail`Say the same in both places of the card`,
    notShown(
      detail`The card says it was made from ${named(odd.text.slice(0, 80))}, and ${named('base_model')} names ${says}`,
      [odd.citation, here],
    ),
  )
}

/** Another file names a base model that the card does not. */
function contradicted(unlisted: BaseModel, { named: models, none }: CardBaseModels, card: Citation): ControlResult {
  const [first] = models
  const here = first?.citation ?? none ?? card
  const says =
    first === undefined ? detail`the card names none` : detail`the card names ${named(first.name.slice(0, 80))}`
  return mendedBy(
    detail`Name the model it was made from in both places`,
    notShown(
      detail`${named(unlisted.citation.path)} names the base model ${named(unlisted.name.slice(0, 80))}, ${says}`,
      [here, unlisted.citation],
    ),
  )
}

function denied({ named: models, none }: CardBaseModels): ControlResult | null {
  const [first] = models
  if (none === null || first === undefined) return null
  return mendedBy(
    detail`Keep one of them`,
    notShown(detail`The card names the base model ${named(first.name.slice(0, 80))}, and says that there is none`, [
      first.citation,
      none,
    ]),
  )
}

function pinnedAll(stated: CardBaseModels, recorded: readonly BaseModel[]): ControlResult {
  const citations: Citation[] = []
  const strengths: Strength[] = []
  for (const model of stated.named) {
    const places = [...pinsOf(stated, model), ...recorded.filter(({ name }) => name === model.name)]
    const wrong = wrongPin(model, places)
    if (wrong !== null) return wrong
    const known = recorded.filter(({ name }) => name === model.name)
    strengths.push(known.length > 0 ? 'E2' : 'E1')
    citations.push(model.citation, ...restsOn(places), ...known.slice(0, 1).map(({ citation }) => citation))
  }
  const strength = strengths.every((each) => each === 'E2') ? 'E2' : 'E1'
  const names = enumerated(stated.named.map(({ name }) => name))
  const cited = citations.map((citation): Citation => ({ ...citation, strength }))
  if (strength === 'E2') return shown('E2', detail`Base model ${names} is pinned, and another file names it too`, cited)
  return mendedBy(
    detail`Name it in the lineage as ${named('base_model:')} too, or commit ${named('adapter_config.json')}`,
    shown('E1', detail`Base model ${names} is pinned in the card, and nowhere else`, cited),
  )
}

/** An entry without a name is of the only model there is. */
function pinsOf({ named: models, pins }: CardBaseModels, { name }: BaseModel): readonly BaseModel[] {
  return pins.filter((pin) => pin.name === name || (pin.name === '' && models.length === 1))
}

function restsOn(places: readonly BaseModel[]): readonly Citation[] {
  const written = [places.find(({ revision }) => revision)?.revision, places.find(({ licence }) => licence)?.licence]
  return written.flatMap((each) => each?.citation ?? [])
}

function wrongPin(model: BaseModel, places: readonly BaseModel[]): ControlResult | null {
  const name = named(model.name.slice(0, 80))
  if (isUnanswered(model.name, '')) return notShown(detail`${name} is no name of a base model`, [model.citation])
  const revisions = places.flatMap(({ revision }) => revision ?? [])
  const licences = places.flatMap(({ licence }) => licence ?? [])
  return (
    wrongRevision(model, revisions) ??
    wrongLicence(model, licences) ??
    differing(revisions, (one, two) => detail`Base model ${name} is pinned to ${one} and to ${two}`) ??
    differing(licences, (one, two) => detail`Base model ${name} is under ${one} and under ${two}`)
  )
}

function wrongRevision(model: BaseModel, revisions: readonly Written[]): ControlResult | null {
  const remedy = detail`Write the full commit id of the base model as ${named('governance.base_model.revision')}`
  const name = named(model.name.slice(0, 80))
  if (revisions.length === 0)
    return mendedBy(remedy, notShown(detail`Base model ${name} has no revision`, [model.citation]))
  const moving = revisions.find(
    ({ text }) => !/^(?:sha256:)?(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text) || /^0+$/.test(text),
  )
  if (moving === undefined) return null
  const what = detail`The revision ${named(moving.text.slice(0, 60))} of base model ${name} is no full commit id: it may come to mean another model`
  return mendedBy(remedy, notShown(what, [moving.citation]))
}

/** Identifiers of the Hub that name no terms. */
const isNoTerms = /^(?:unknown|other)$/i

function wrongLicence(model: BaseModel, licences: readonly Written[]): ControlResult | null {
  const remedy = detail`Write the licence of the base model as ${named('governance.base_model.license')}, by its SPDX or Hugging Face identifier`
  const name = named(model.name.slice(0, 80))
  if (licences.length === 0)
    return mendedBy(remedy, notShown(detail`Base model ${name} has no licence`, [model.citation]))
  const odd = licences.find(({ text }) => !isLicenceId(text) || isNoTerms.test(text))
  if (odd === undefined) return null
  const what = detail`The licence ${named(odd.text.slice(0, 60))} of base model ${name} names no known terms`
  return mendedBy(remedy, notShown(what, [odd.citation]))
}

function differing(
  places: readonly Written[],
  say: (one: ReturnType<typeof named>, two: ReturnType<typeof named>) => ReturnType<typeof detail>,
): ControlResult | null {
  const [first] = places
  const other = places.find(({ text }) => plain(text) !== plain(first?.text ?? ''))
  if (first === undefined || other === undefined) return null
  const what = say(named(first.text.slice(0, 40)), named(other.text.slice(0, 40)))
  return mendedBy(detail`Write the same in both places`, notShown(what, [first.citation, other.citation]))
}

function plain(text: string): string {
  return text.toLowerCase().replace(/^sha256:/, '')
}
