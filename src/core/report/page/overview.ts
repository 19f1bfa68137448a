import { codeSpan } from '../escape.ts'
import type { Section, Table } from '../fit.ts'
import { fixed } from '../fit.ts'
import { DECISION_MARK, MARK } from '../marks.ts'
import { count } from '../phrase.ts'
import type { Group } from '../rule-view.ts'
import { shareBar } from '../share-bar.ts'
import type { ModelView, View } from '../types.ts'
import { blocking } from '../counts.ts'

const COLUMNS: readonly Group[] = ['failed', 'errored', 'undecided', 'pending', 'warning', 'waived', 'passed']

/** Models shown at once; the others are folded, so that what fails is not pushed off the screen. */
const SHOWN = 10

/** Model by state, when there is more than one: where to look first. Columns that are empty everywhere are left out. */
export function overview(view: View): Section {
  const models = view.models.filter(({ model }) => model !== null)
  if (models.length < 2) return fixed('')
  const columns = COLUMNS.filter((group) => models.some(({ counts }) => counts[group] > 0))
  const first = models.length <= SHOWN + 2 ? models : models.slice(0, SHOWN)
  const others = models.slice(first.length)
  const fold = `\n<details>\n<summary>${more(others)}</summary>\n\n`
  return {
    before: '\n',
    tables: [table(first, columns, ['', '']), table(others, columns, [fold, '\n</details>\n'])],
    after: '',
    left: (_, rows) => `\n${more(models.slice(models.length - rows))}: see \`verdict.json\`.\n`,
    share: 0.3,
  }
}

function table(
  models: readonly ModelView[],
  columns: readonly Group[],
  [before, after]: readonly [string, string],
): Table {
  return {
    before,
    head: ['', 'Model', 'Tier', 'Change', 'Rules', ...columns.map((group) => MARK[group])],
    count: models.length,
    row: (index) => row(models[index], columns),
    after,
    left: (hidden) => `\n${more(models.slice(models.length - hidden))}: see \`verdict.json\`.\n`,
  }
}

function row(view: ModelView | undefined, columns: readonly Group[]): readonly string[] {
  if (view === undefined || view.model === null) return []
  const { model, counts } = view
  const state = blocking(counts) > 0 ? 'block' : counts.pending > 0 ? 'hold' : 'promote'
  const numbers = columns.map((group) => (counts[group] === 0 ? '' : String(counts[group])))
  return [DECISION_MARK[state], codeSpan(model.id, 'cell'), model.tier, model.change, shareBar(counts), ...numbers]
}

/** Models not listed above: how many, and how many of their rules block. */
function more(models: readonly ModelView[]): string {
  const rules = models.reduce((sum, { counts }) => sum + blocking(counts), 0)
  const blocked = models.filter(({ counts }) => blocking(counts) > 0).length
  const what = rules === 0 ? 'none of them blocked' : `${blocked} of them blocked by ${count(rules, 'rule')}`
  return `${count(models.length, 'more model')}, ${what}`
}
