import { codeSpan, htmlPhrase } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section, Table } from '../fit.ts'
import type { GovernanceView, Matrix, MatrixRow, ModelMatrix } from '../governance-view.ts'
import { open } from '../counts.ts'
import { count, name } from '../phrase.ts'
import type { View } from '../types.ts'
import { outcomeCell, outcomeWords } from './outcomes.ts'

/** More packs find no room beside each other; the list of packs below says how far each is shown. */
const PACK_COLUMNS = 4

/** More models are shown as one: a matrix of each is read by nobody. */
const MATRICES = 3

/** So many groups that hold stand beside those that do not; more are folded. */
const SETTLED_SHOWN = 3

/** Controls as a matrix: groups down, packs across, outcomes counted in the cells. */
export function governance({ governance: view, decision }: View): Section {
  if (view === null) return fixed('')
  return {
    before: `\n### 🏛️ Governance: ${count(view.controls, 'control')}${packsOf(view)}${modelsOf(view)}\n`,
    tables: matrices(view, decision),
    after: '',
    left: (_, rows) => `\n${count(rows, 'row')} of the governance matrix: see \`verdict.json\`.\n`,
    share: 0.25,
  }
}

function packsOf({ packs }: GovernanceView): string {
  return packs.length === 0 ? ' of your own' : `, ${count(packs.length, 'pack')}`
}

function modelsOf({ models }: GovernanceView): string {
  return models.length === 1 ? '' : `, ${count(models.length, 'model')}`
}

/** Where one pack asks and something blocks, the failures below say it all: the matrix is folded. */
function matrices(view: GovernanceView, decision: View['decision']): readonly Table[] {
  const [only] = view.models
  const brief = decision === 'block' && view.packs.length < 2
  if (view.models.length > MATRICES) return [...unfolded(view.together, view), modelTable(view)]
  if (view.models.length === 1 && only !== undefined && !brief) return unfolded(only, view)
  return view.models.map((model) => {
    const who = view.models.length === 1 ? '' : `${htmlPhrase([name(model.model.id)])}: `
    return rowsTable(withTotal(model), view, fold(`${who}${outcomeWords(model.counts)}`))
  })
}

/** What is open first; where many groups hold, they are folded, so that failures are not pushed off the screen. */
function unfolded(matrix: Matrix, view: GovernanceView): readonly Table[] {
  const unsettled = matrix.rows.filter(({ counts }) => open(counts) > 0)
  const settled = matrix.rows.filter(({ counts }) => open(counts) === 0)
  if (unsettled.length === 0 || settled.length <= SETTLED_SHOWN) {
    return [rowsTable(withTotal(matrix), view, ['\n', ''])]
  }
  const names = settled.map(({ group }) => group?.id ?? 'your own').join(', ')
  return [
    rowsTable(withTotal({ ...matrix, rows: unsettled }), view, ['\n', '']),
    rowsTable(settled, view, fold(`${settled.length} more groups, nothing open: ${names}`)),
  ]
}

type Ends = readonly [before: string, after: string]

function fold(summary: string): Ends {
  return [`\n<details>\n<summary>${summary}</summary>\n\n`, '\n</details>\n']
}

/** The last row of a matrix: a control that several packs ask for is one control. */
const TOTAL = 'All'
type Row = MatrixRow | (Matrix & { readonly group: typeof TOTAL })

function withTotal(matrix: Matrix): readonly Row[] {
  return matrix.rows.length < 2 ? matrix.rows : [...matrix.rows, { ...matrix, group: TOTAL }]
}

function rowsTable(rows: readonly Row[], view: GovernanceView, [before, after]: Ends): Table {
  return {
    before,
    head: ['Group', ...outcomeHeads(view), 'Shown with'],
    count: rows.length,
    row: (index) => {
      const row = rows[index]
      return row === undefined ? [] : [groupCell(row), ...outcomeCells(row, view), strengthCell(row)]
    },
    after,
    left: (hidden) => `\n… and ${count(hidden, 'more row')}: see \`verdict.json\`.\n`,
  }
}

function groupCell({ group }: Row): string {
  if (group === TOTAL) return `**${TOTAL}**`
  return group === null ? 'your own' : `**${group.id}** ${group.short}`
}

function strengthCell(row: Row): string {
  if (!('strengths' in row)) return ''
  return row.strengths.map(([strength, controls]) => `${strength}&nbsp;×&nbsp;${controls}`).join(', ')
}

/** One pack alone is the whole. */
function outcomeHeads({ packs, own }: GovernanceView): readonly string[] {
  const names = packs.map((pack) => codeSpan(pack, 'cell'))
  if (names.length === 1 && !own) return names
  return names.length < 2 || names.length > PACK_COLUMNS ? ['Outcome'] : ['Outcome', ...names]
}

function outcomeCells({ counts, byPack }: Pick<Matrix, 'counts' | 'byPack'>, view: GovernanceView): readonly string[] {
  const heads = outcomeHeads(view)
  return heads.length === 1 ? [outcomeCell(counts)] : [counts, ...byPack].map(outcomeCell)
}

function modelTable(view: GovernanceView): Table {
  return {
    before: '\n<details>\n<summary>The same by model</summary>\n\n',
    head: ['Model', 'Tier', ...outcomeHeads(view)],
    count: view.models.length,
    row: (index) => modelRow(view.models[index], view),
    after: '\n</details>\n',
    left: (hidden) => `\n… and ${count(hidden, 'more model')}: see \`verdict.json\`.\n`,
  }
}

function modelRow(row: ModelMatrix | undefined, view: GovernanceView): readonly string[] {
  return row === undefined ? [] : [codeSpan(row.model.id, 'cell'), row.model.tier, ...outcomeCells(row, view)]
}
