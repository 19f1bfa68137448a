import { count, plain } from './phrase.ts'
import { GROUPS } from './rule-view.ts'
import type { Group, RuleView } from './rule-view.ts'
import type { View } from './types.ts'
import { shorten } from './visible.ts'

/** A note at a line of the change. Plain text; `path` and `line` are null when a rule cites no file of the change. */
export type Annotation = {
  readonly path: string | null
  readonly line: number | null
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

/** GitHub shows so many annotations of each level per step (`reference/platform.md` 1.5). */
const ANNOTATIONS_PER_LEVEL = 10

/** Longest title GitHub takes. */
const TITLE_LIMIT = 255

const LEVEL: Readonly<Record<Group, Annotation['level'] | null>> = {
  failed: 'error',
  errored: 'error',
  undecided: 'error',
  pending: 'notice',
  warning: 'warning',
  waived: null,
  passed: null,
  'not-applicable': null,
}

/** At most ten annotations of each level, the most urgent first; the last of a level counts the ones left out. */
export function annotationsOf(view: View): readonly Annotation[] {
  const byLevel = { error: [] as RuleView[], warning: [] as RuleView[], notice: [] as RuleView[] }
  const rules = view.models.flatMap((model) => model.rules)
  for (const group of GROUPS) {
    const level = LEVEL[group]
    if (level !== null) for (const rule of rules) if (rule.group === group) byLevel[level].push(rule)
  }
  return (['error', 'warning', 'notice'] as const).flatMap((level) => annotationsAt(level, byLevel[level]))
}

function annotationsAt(level: Annotation['level'], rules: readonly RuleView[]): readonly Annotation[] {
  const hidden = rules.length - ANNOTATIONS_PER_LEVEL
  return rules.slice(0, ANNOTATIONS_PER_LEVEL).map((rule, index) => {
    const last = index === ANNOTATIONS_PER_LEVEL - 1 && hidden > 0
    const more = last ? `\n\nAnd ${count(hidden, 'more rule')} like this: see the report.` : ''
    return annotationOf(level, rule, more)
  })
}

function annotationOf(level: Annotation['level'], rule: RuleView, more: string): Annotation {
  const model = rule.finding.model === null ? '' : `${plain([{ kind: 'name', text: rule.finding.model }])}: `
  const remedy = rule.remedy === null ? '' : ` ${plain(rule.remedy)}.`
  const here = rule.place?.side === 'candidate' ? rule.place : null
  return {
    path: here?.path ?? null,
    line: here?.at?.line ?? null,
    level,
    title: shorten(`${model}${plain(rule.label)}`, TITLE_LIMIT),
    message: `${plain(rule.because)}.${remedy}${more}`,
  }
}
