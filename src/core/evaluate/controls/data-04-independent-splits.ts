import { counted, detail, enumerated, named } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { clauses } from './clauses.ts'
import { dayOf } from './day-facts.ts'
import { documentOf } from './documents.ts'
import { evaluatedRows } from './evaluated-rows.ts'
import { blockOrResult, citeRecord, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { unusableHashes } from './split-hashes.ts'
import { splitManifest } from './split-manifest.ts'
import type { Split, SplitManifest } from './split.ts'
import { splitOverlap } from './split-overlap.ts'
import { splitTimes } from './split-times.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const data04: Control = {
  id: 'DATA-04',
  title: 'Training and test data independent',
  question: 'Is no row and no group of the training data in the data that the model is judged on?',
  why: 'A model that has seen the answers looks better than it is. One customer on both sides is enough to begin with.',
  remedy:
    'Commit a manifest with the hash of every row, or of every group that must stay together, for each part: a CSV with columns `split` and `row` or `group`, or JSON lists by the names of the parts. Name it as `split_manifest` under `data:` in the governance record.',
  severity: severityByTier('i w b'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'pull-request',
  maps: clauses('EU Art. 10(3)', 'RMF MEASURE 2.1', 'FDA G4', 'PRA 3.3'),
  check,
}

type Manifest = { readonly path: string; readonly digest: string; readonly read: SplitManifest }

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'data')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { split_manifest: source } = block
  if (source === null) return unansweredResult(record, 'data', [{ key: 'split_manifest', value: null }], block.at)
  const here = citeRecord(record, 'data', source.at)
  const document = documentOf(facts, source.value, here)
  if (document.kind === 'result') return document.result
  const { path, content } = document
  const read = splitManifest({ path, ...content })
  if (read.kind === 'refused') {
    const what = detail`The split manifest ${named(path)} can’t be compared: it ${[read.why]}`
    return undecided(what, [{ ...here, path, at: null, digest: content.digest }])
  }
  return judged(facts, { manifest: { path, digest: content.digest, read: read.manifest }, here })
}

type Told = { readonly manifest: Manifest; readonly here: Citation }

const trains = /^train(?:ing)?(?:[^a-z].*)?$/i
const judges =
  /^(?:tests?|testing|eval(?:uation)?|hold[-_ ]?out|valid(?:ation)?|val|dev|oot|out[-_ ]of[-_ ]time)(?:[^a-z].*)?$/i

function judged(facts: ControlFactsheet, { manifest, here }: Told): ControlResult {
  const { splits } = manifest.read
  const training = splits.filter(({ name }) => trains.test(name))
  const heldOut = splits.filter(({ name }) => judges.test(name))
  if (training.length === 0 || heldOut.length === 0) {
    const what = training.length === 0 ? ['training'] : ['test']
    return mendedBy(
      detail`Call the parts ${named('train')} and ${named('test')}, and list the hashes of each`,
      notShown(detail`${named(manifest.path)} lists no ${what} data`, [cite(manifest, null), here]),
    )
  }
  const empty = splits.find(({ rows, groups }) => rows.length === 0 && groups.length === 0)
  if (empty !== undefined) {
    return notShown(detail`The part ${named(empty.name.slice(0, 40))} lists neither rows nor groups`, [
      cite(manifest, null),
    ])
  }
  return (
    unusable(manifest) ??
    overlapping(manifest) ??
    untimely(facts, manifest, { training, heldOut }) ??
    outnumbered(facts, manifest, heldOut) ??
    independent(manifest, here)
  )
}

function unusable(manifest: Manifest): ControlResult | null {
  const problem = unusableHashes(manifest.read.splits)
  if (problem === null) return null
  return mendedBy(
    detail`List the same kind of hash for every part, such as the SHA-256 of each row`,
    undecided([problem.why], [cite(manifest, problem.start)]),
  )
}

function overlapping(manifest: Manifest): ControlResult | null {
  const overlap = splitOverlap(manifest.read.splits)
  if (overlap === null) return null
  const { kind, parts, places, count } = overlap
  return mendedBy(
    detail`Take them out of one of the parts, train and evaluate again`,
    notShown(
      detail`${counted(count, kind)} in more than one part: ${enumerated(parts.map((part) => part.slice(0, 40)))}`,
      places.map((start) => cite(manifest, start)),
    ),
  )
}

type Sides = { readonly training: readonly Split[]; readonly heldOut: readonly Split[] }

function untimely(facts: ControlFactsheet, manifest: Manifest, { training, heldOut }: Sides): ControlResult | null {
  if (!manifest.read.byTime) return null
  const problem = splitTimes(training, heldOut, dayOf(facts))
  if (problem === null) return null
  const places = problem.places.length === 0 ? [cite(manifest, null)] : problem.places.map((at) => cite(manifest, at))
  return mendedBy(
    detail`Give each part ${named('from:')} and ${named('to:')}, and let training end before the test begins`,
    notShown(detail`The parts are declared to be apart in time, but ${[problem.why]}`, places),
  )
}

/** An evaluation on more rows than the part has was not on that part. */
function outnumbered(facts: ControlFactsheet, manifest: Manifest, heldOut: readonly Split[]): ControlResult | null {
  for (const { name, rows } of heldOut) {
    const more = rows.length === 0 ? null : evaluatedRows(facts, name, rows.length)
    if (more === null) continue
    const what = detail`The evaluation reports ${named(more.n)} rows of ${named(name.slice(0, 40))}, the manifest lists ${rows.length}`
    return mendedBy(
      detail`Commit the manifest of the data that was evaluated on`,
      notShown(what, [more.citation, cite(manifest, rows[0]?.start ?? null)]),
    )
  }
  return null
}

function independent(manifest: Manifest, here: Citation): ControlResult {
  const { splits, byTime } = manifest.read
  const rows = splits.reduce((sum, split) => sum + split.rows.length, 0)
  const groups = new Set(splits.flatMap((split) => split.groups.map(({ hash }) => hash))).size
  const all =
    rows === 0
      ? counted(groups, 'group')
      : groups === 0
        ? counted(rows, 'row')
        : detail`${counted(rows, 'row')} and ${counted(groups, 'group')}`
  const what = detail`${all} in ${counted(splits.length, 'part')}, none in two of them`
  const apart = byTime ? detail`; training ends before the test begins` : []
  const strength: Strength = 'E3'
  return shown(
    'E3',
    [...what, ...apart],
    [here, cite(manifest, null)].map((each) => ({ ...each, strength })),
  )
}

function cite({ path, digest, read }: Manifest, start: number | null): Citation {
  return { path, side: 'candidate', at: start === null ? null : read.place(start), digest, strength: null }
}
