import { unreachable } from '../../base/unreachable.ts'
import type { Span } from '../../base/source.ts'
import type { Section } from '../../evidence/card/card.ts'
import { normalisedHeading } from '../../evidence/card/canonical.ts'
import { without } from '../../evidence/card/section-text.ts'
import type { CustomControl } from '../../policy/types.ts'
import { matchesGlob } from '../../base/glob.ts'
import { countWords } from '../../evidence/card/words.ts'
import type { CollectedFile } from '../dossier.ts'
import { fromRoot } from '../../policy/model-path.ts'
import type { Citation } from '../verdict.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { notShown, shown, undecided } from './result.ts'
import { taskResult } from './custom-task.ts'
import { refusalWords } from './refusal-words.ts'
import { byTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

/** A control of a team's own: a section, a file or a task. A task is the only thing a ticked box satisfies. */
export function customControl({ id, title, severity, ask }: CustomControl): Control {
  const needed = ask.kind === 'task' ? 'E0' : 'E1'
  return {
    id,
    title,
    question: questionOf(ask),
    why: 'The policy asks for it.',
    remedy: 'Supply what the policy asks for.',
    severity: byTier(severity, severity, severity),
    needed: byTier(needed, needed, needed),
    stage: 'pull-request',
    maps: [],
    check: (facts) => ({ remedy: remedyOf(ask), ...checkAsk(ask, facts) }),
  }
}

type Ask = CustomControl['ask']

function questionOf(ask: Ask): string {
  switch (ask.kind) {
    case 'section':
      return `Does the card have a section “${ask.section}” of ${ask.minWords} words or more?`
    case 'file':
      return `Is there a file ${ask.file} below the model?`
    case 'task':
      return `Is the task “${ask.task}” ticked in the pull request?`
    default:
      return unreachable(ask)
  }
}

function remedyOf(ask: Ask): Detail {
  switch (ask.kind) {
    case 'section':
      return detail`Write a section ${named(ask.section)} of ${ask.minWords} words or more in the model card`
    case 'file':
      return detail`Commit ${named(ask.file)} below the model`
    case 'task':
      return detail`Tick ${named(ask.task)} in the description of the pull request, or write ${named('N/A — reason')} behind it`
    default:
      return unreachable(ask)
  }
}

function checkAsk(ask: Ask, facts: ControlFactsheet): ControlResult {
  switch (ask.kind) {
    case 'section':
      return checkSection(ask, facts)
    case 'file':
      return checkFile(ask.file, facts)
    case 'task':
      return taskResult(ask.task, facts.tasks)
    default:
      return unreachable(ask)
  }
}

/** The sections of that heading, with all that is nested in them; placeholders are no words. */
function checkSection(ask: Extract<Ask, { kind: 'section' }>, facts: ControlFactsheet): ControlResult {
  const found = cardOrResult(facts)
  if (found.kind === 'result') return found.result
  const { card, placeholders } = found.read
  const outer = outermost(headed(card.sections, ask.section))
  const [first] = outer
  if (first === undefined)
    return notShown(detail`The card has no section ${named(ask.section)}`, [citeCard(card, null)])
  const inner = card.sections.filter(({ span }) => outer.some((one) => liesWithin(span, one.span)))
  const own = inner.flatMap((section) => section.own).toSorted((a, b) => a.start - b.start)
  const { words } = countWords(
    card.visible,
    without(
      own,
      placeholders.map(({ span }) => span),
    ),
  )
  const citation = citeCard(card, first.at, { strength: 'E1' })
  const counted = detail`The section ${named(ask.section)} has ${words} of ${ask.minWords} words`
  return words < ask.minWords ? notShown(counted, [citation]) : shown('E1', counted, [citation])
}

/** Sections of this very heading; case, emphasis and numbering aside. */
function headed(sections: readonly Section[], heading: string): readonly Section[] {
  const wanted = normalisedHeading(heading)
  return sections.filter((section) => normalisedHeading(section.heading) === wanted)
}

function outermost(sections: readonly Section[]): readonly Section[] {
  const outer: Section[] = []
  for (const section of sections) if (section.span.start >= (outer.at(-1)?.span.end ?? 0)) outer.push(section)
  return outer
}

function liesWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

function checkFile(file: string, { dossier, evidence }: ControlFactsheet): ControlResult {
  const pattern = fromRoot(evidence.model.path, file)
  const matching = dossier.candidate.filter(({ path }) => path === pattern || matchesGlob(pattern, path))
  const results = matching.map(fileResult)
  const best =
    results.find(({ outcome }) => outcome === 'shown') ?? results.find(({ outcome }) => outcome === 'undecided')
  return best ?? results[0] ?? notShown(detail`There is no file ${named(pattern)}`, [citeFile(pattern, null)])
}

function fileResult({ path, content }: CollectedFile): ControlResult {
  switch (content.kind) {
    case 'text':
      return present(path, content.digest, content.text.trim() === '')
    case 'bytes':
      return present(path, content.digest, content.size === 0)
    case 'absent':
      return notShown(detail`There is no file ${named(path)}`, [citeFile(path, null)])
    case 'refused':
      return undecided(detail`${named(path)} can’t be read: it ${refusalWords(content.why)}`, [citeFile(path, null)])
    default:
      return unreachable(content)
  }
}

function present(path: string, digest: string, isEmpty: boolean): ControlResult {
  if (isEmpty) return notShown(detail`${named(path)} is empty`, [citeFile(path, digest)])
  return shown('E1', detail`${named(path)} is there`, [{ ...citeFile(path, digest), strength: 'E1' }])
}

function citeFile(path: string, digest: string | null): Citation {
  return { path, side: 'candidate', at: null, digest, strength: null }
}
