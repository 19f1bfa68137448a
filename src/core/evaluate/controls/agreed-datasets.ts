import { fromRoot } from '../../policy/model-path.ts'
import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { cardDatasets } from './card-datasets.ts'
import type { NamedDataset } from './card-datasets.ts'
import { shortened } from './dataset-pin.ts'
import { evaluatedDatasets } from './evaluated-datasets.ts'
import type { EvaluatedDataset } from './evaluated-datasets.ts'
import { MOST_DATASETS } from './lineage-datasets.ts'
import type { LineageDataset } from './lineage-datasets.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** For each dataset of the lineage that something confirms, the first place that does; or what says otherwise. */
export type Agreement =
  | { readonly kind: 'agreed'; readonly confirmed: ReadonlyMap<LineageDataset, Citation> }
  | { readonly kind: 'result'; readonly result: ControlResult }

/**
 * Holds the lineage against the card, the evaluation and the data that is in the repository. Where the lineage knows
 * files only, names are no contradiction: they confirm it where they are alike.
 */
export function agreedDatasets(facts: ControlFactsheet, datasets: readonly LineageDataset[]): Agreement {
  const card = cardDatasets(facts.card)
  const evaluated = evaluatedDatasets(facts.evidence.candidate)
  if (card.length + evaluated.length > MOST_DATASETS) {
    const what = detail`Card and evaluation name more than ${MOST_DATASETS} datasets`
    return {
      kind: 'result',
      result: undecided(
        what,
        [...card, ...evaluated].slice(0, 1).map(({ citation }) => citation),
      ),
    }
  }
  const byName = datasets.some(({ form }) => form === 'named')
  const problem =
    otherBytes(facts, datasets) ??
    otherRevision(datasets, evaluated) ??
    (byName ? unpinned(datasets, card, evaluated) : null)
  if (problem !== null) return { kind: 'result', result: problem }
  const confirmed = datasets.flatMap((dataset): readonly (readonly [LineageDataset, Citation])[] => {
    const place = [...card, ...evaluated].find(({ id }) => isOf(dataset, id)) ?? bytesOf(facts, dataset)
    return place === null ? [] : [[dataset, place.citation]]
  })
  return { kind: 'agreed', confirmed: new Map(confirmed) }
}

function unpinned(
  datasets: readonly LineageDataset[],
  card: readonly NamedDataset[],
  evaluated: readonly EvaluatedDataset[],
): ControlResult | null {
  const [first] = datasets
  if (first === undefined) return null
  for (const [who, all] of [['card', card] as const, ['evaluation', evaluated] as const]) {
    const stray = all.find(({ id }) => !datasets.some((dataset) => isOf(dataset, id)))
    if (stray !== undefined) {
      return mendedBy(
        detail`Pin it in the lineage, or correct the name`,
        notShown(detail`The ${[who]} names the dataset ${named(shortened(stray.id))}, which the lineage does not pin`, [
          stray.citation,
          first.citation,
        ]),
      )
    }
  }
  return unnamed(datasets, card, evaluated)
}

/** A card that names some of the data and not the rest tells half of it. */
function unnamed(
  datasets: readonly LineageDataset[],
  card: readonly NamedDataset[],
  evaluated: readonly EvaluatedDataset[],
): ControlResult | null {
  const [first] = card
  const missing = datasets.find(
    (dataset) => dataset.form === 'named' && ![...card, ...evaluated].some(({ id }) => isOf(dataset, id)),
  )
  if (first === undefined || missing === undefined) return null
  return mendedBy(
    detail`Name it under ${named('datasets:')} in the card’s front matter`,
    notShown(detail`The lineage pins the dataset ${named(shortened(missing.id))}, which the card does not name`, [
      missing.citation,
      first.citation,
    ]),
  )
}

function otherRevision(
  datasets: readonly LineageDataset[],
  evaluated: readonly EvaluatedDataset[],
): ControlResult | null {
  for (const one of evaluated) {
    const same = datasets.filter((dataset) => dataset.revision !== null && isOf(dataset, one.id))
    const [first] = same
    if (one.revision === null || first === undefined) continue
    if (same.some(({ revision }) => revision?.toLowerCase() === one.revision?.toLowerCase())) continue
    return mendedBy(
      detail`Evaluate on the data that the lineage pins, or correct the revision`,
      notShown(
        detail`The evaluation ran on ${named(shortened(one.id))} at ${named(shortened(one.revision))}, the lineage pins ${named(shortened(first.revision ?? ''))}`,
        [one.citation, first.citation],
      ),
    )
  }
  return null
}

function otherBytes(facts: ControlFactsheet, datasets: readonly LineageDataset[]): ControlResult | null {
  for (const dataset of datasets) {
    const held = bytesOf(facts, dataset)
    if (held === null || held.same) continue
    return mendedBy(
      detail`Record the digest of the data that the model was made from`,
      notShown(detail`The lineage records another SHA-256 than ${named(held.citation.path)} has`, [
        dataset.citation,
        held.citation,
      ]),
    )
  }
  return null
}

type Held = { readonly same: boolean; readonly citation: Citation }

/** The data itself, where it is among the files of the model. */
function bytesOf({ dossier, evidence }: ControlFactsheet, { path, sha256 }: LineageDataset): Held | null {
  if (path === null || sha256 === null) return null
  const file = dossier.candidate.find((each) => each.path === fromRoot(evidence.model.path, path))
  if (file === undefined || (file.content.kind !== 'text' && file.content.kind !== 'bytes')) return null
  const { digest } = file.content
  const same = bare(digest) === bare(sha256)
  return { same, citation: { path: file.path, side: 'candidate', at: null, digest, strength: null } }
}

function bare(digest: string): string {
  return digest.replace(/^sha256:/, '').toLowerCase()
}

/** Whether a name is that of a dataset: the same, its last part, or a configuration of it; of a file, its name. */
function isOf(dataset: LineageDataset, written: string): boolean {
  const [id, name] = [dataset.id.toLowerCase(), written.toLowerCase()]
  if (dataset.form === 'file') return stem(id) === stem(name)
  if (id === name || name.startsWith(`${id}/`)) return true
  // an owner on both sides must be the same one
  return id.includes('/') !== name.includes('/') && lastOf(id) === lastOf(name)
}

function lastOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

function stem(path: string): string {
  return lastOf(path).replace(/\.[a-z0-9.]{1,12}$/, '')
}
