import type { DataRecord } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { counted, detail, enumerated, named } from '../detail.ts'
import type { NamedDataset } from './card-datasets.ts'
import { clauses } from './clauses.ts'
import { shortened } from './dataset-pin.ts'
import { DATASHEET_WORDS, unansweredHeads } from './datasheet-text.ts'
import { citeDocument, documentOf } from './documents.ts'
import { knownDatasets } from './known-datasets.ts'
import { blockOrResult, citeRecord, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { mentions } from './validation-facts.ts'
import { writtenText } from './written-texts.ts'

export const data02: Control = {
  id: 'DATA-02',
  title: 'Datasheet for every dataset',
  question:
    'Is it written down for every dataset why it was made, what is in it, and how it was collected and prepared?',
  why: 'Whoever does not know how data came about can’t know what it lacks. The people who do know leave.',
  remedy: `Write a Markdown file for each dataset, with ${DATASHEET_WORDS} words or more under each of “Motivation”, “Composition”, “Collection”, “Preparation and labelling”, “Uses”, “Distribution” and “Maintenance”. Name the dataset in it, and the file under \`datasheets:\` of \`data:\` in the governance record.`,
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses(
    'EU Art. 10(2)(b)-(c)',
    'EU Annex IV(2)(d)',
    'ISO A.7.2',
    'ISO A.7.3',
    'ISO A.7.6',
    'GAI GV-1.6-003',
    'GAI MS-2.5-005',
  ),
  check,
}

type Sheet = { readonly path: string; readonly text: string; readonly digest: string; readonly at: DataRecord['at'] }

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'data')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const listed = block.datasheets ?? []
  if (listed.length === 0) return unansweredResult(record, 'data', [{ key: 'datasheets', value: null }], block.at)
  const sheets: Sheet[] = []
  for (const { value, at } of listed) {
    const sheet = sheetOf(facts, value, { record, at })
    if ('outcome' in sheet) return sheet
    const twin = sheets.find(({ digest }) => digest === sheet.digest)
    if (twin !== undefined) return sameTwice(record, [twin, sheet])
    sheets.push(sheet)
  }
  const known = knownDatasets(facts)
  if (known.kind === 'result') return known.result
  return without(record, known.datasets, sheets) ?? described(record, known.datasets, sheets)
}

type Listed = { readonly record: GovernanceRecord; readonly at: DataRecord['at'] }

function sheetOf(facts: ControlFactsheet, inner: string, { record, at }: Listed): Sheet | ControlResult {
  const found = documentOf(facts, inner, citeRecord(record, 'data', at))
  if (found.kind === 'result') return found.result
  const { path, content } = found
  const here = [citeDocument(path, content.digest)]
  const written = writtenText({ path, content })
  if (written === null) {
    return mendedBy(
      detail`Write the datasheet as a Markdown file`,
      undecided(detail`The datasheet ${named(path)} is no Markdown that can be read`, here),
    )
  }
  const missing = unansweredHeads(written)
  if (missing.length > 0) {
    return mendedBy(
      detail`Write ${DATASHEET_WORDS} words or more on each, in your own words and below a heading of that name`,
      notShown(detail`The datasheet ${named(path)} does not tell of ${enumerated(missing, 7)}`, here),
    )
  }
  return { path, text: content.text, digest: content.digest, at }
}

function sameTwice(record: GovernanceRecord, twins: readonly [Sheet, Sheet]): ControlResult {
  return mendedBy(
    detail`Write one datasheet for each dataset`,
    notShown(
      detail`The datasheets ${named(twins[0].path)} and ${named(twins[1].path)} are the same text`,
      twins.map(({ at }) => citeRecord(record, 'data', at)),
    ),
  )
}

/** The first dataset that no datasheet is about. */
function without(
  record: GovernanceRecord,
  datasets: readonly NamedDataset[],
  sheets: readonly Sheet[],
): ControlResult | null {
  const lacking = datasets.find(({ id }) => !sheets.some(({ text }) => isAbout(text, id)))
  if (lacking === undefined) return null
  return mendedBy(
    detail`Write its datasheet, and name the dataset in it as the lineage and the card do`,
    notShown(detail`No datasheet names the dataset ${named(shortened(lacking.id))}`, [
      lacking.citation,
      ...sheets.slice(0, 1).map(({ at }) => citeRecord(record, 'data', at)),
    ]),
  )
}

function isAbout(text: string, id: string): boolean {
  const last = id.slice(id.lastIndexOf('/') + 1)
  return mentions(text, id) || (!anyName.test(last) && mentions(text, last))
}

/** Words that stand in every datasheet, whatever it is about. */
const anyName = /^(?:.{0,2}|data(?:sets?)?|train(?:ing)?|tests?|validation|main|default|raw|all)$/i

function described(
  record: GovernanceRecord,
  datasets: readonly NamedDataset[],
  sheets: readonly Sheet[],
): ControlResult {
  const citations = sheets.flatMap(({ path, digest, at }) => [
    citeRecord(record, 'data', at, 'E1'),
    citeDocument(path, digest, 'E1'),
  ])
  const what = detail`${counted(sheets.length, 'datasheet')} with all seven heads`
  if (datasets.length === 0) return shown('E1', detail`${what}; card and lineage name no dataset to compare`, citations)
  return shown('E1', detail`${what}, for ${counted(datasets.length, 'dataset')} of lineage and card`, citations)
}
