import { codeSpan } from '../escape.ts'
import type { Section } from '../fit.ts'
import { fixed } from '../fit.ts'
import { DECISION_MARK, MARK } from '../marks.ts'
import { count } from '../phrase.ts'
import type { Group } from '../rule-view.ts'
import { shareBar } from '../share-bar.ts'
import type { ModelView, View } from '../types.ts'
import { blocking } from '../counts.ts'

const COLUMNS: readonly Group[] = ['failed', 'errored', 'undecided', 'pending', 'warning', 'waived', 'passed']

/** Model by state, when there is more than one: where to look first. Columns that are empty everywhere are left out. */
export function overview(view: View): Section {
  const models = view.models.filter(({ model }) => model !== null)
  if (models.length < 2) return fixed('')
  const columns = COLUMNS.filter((group) => models.some(({ counts }) => counts[group] > 0))
  return {
    before: '\n',
    tables: [
      {
        before: '',
        head: ['', 'Model', 'Tier', 'Change', 'Rules', ...columns.map((group) => MARK[group])],
        count: models.length,
        row: (index) => row(models[index], columns),
        after: '',
        left: (hidden) => `\n${rest(models.slice(models.length - hidden))}\n`,
      },
    ],
    after: '',
    left: () => `${rest(models)}\n`,
    share: 0.3,
  }
}

function row(view: ModelView | undefined, columns: readonly Group[]): readonly string[] {
  if (view === undefined || view.model === null) return []
  const { model, counts } = view
  const state = blocking(counts) > 0 ? 'block' : counts.pending > 0 ? 'hold' : 'promote'
  const numbers = columns.map((group) => (counts[group] === 0 ? '' : String(counts[group])))
  return [DECISION_MARK[state], codeSpan(model.id, 'cell'), model.tier, model.change, shareBar(counts), ...numbers]
}

/** Models that found no room: how many, and how many of their rules block. */
function rest(models: readonly ModelView[]): string {
  const rules = models.reduce((sum, { counts }) => sum + blocking(counts), 0)
  const blocked = models.filter(({ counts }) => blocking(counts) > 0).length
  const what = rules === 0 ? 'none of them blocks' : `${blocked} of them with ${count(rules, 'blocking rule')}`
  return `… and ${count(models.length, 'more model')}, ${what}: see \`verdict.json\`.`
}
