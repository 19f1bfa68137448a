import { nearest } from '../base/nearest.ts'
import { explained, explanationOf } from '../evaluate/controls/explain.ts'
import { explanationLines } from './explanation.ts'
import { measuredTopics } from './measured-topics.ts'
import { customControl, topics, type Topic } from './topics.ts'

/** Every word that is explained by itself, without the name of a gate, a metric or a role. */
export const explainable: readonly string[] = [...explained, ...measuredTopics.keys(), ...topics.keys()]

/**
 * What a control, a bound, a pack or a rule as a report names it asks for, as lines of our own words: a heading,
 * sentences, and items of lists indented by two. Null for what is none of these. What was asked is never repeated.
 */
export function explain(asked: string): readonly string[] | null {
  const parts = asked.trim().split('/')
  const isMeasured = parts.slice(0, 2).some((part) => part === 'metrics' || part === 'controls')
  // behind the other areas come names from outside: a role or a file may be called as a control is
  const topic = topicOf(parts)
  if (topic !== null && !isMeasured) return topicLines(topic)
  const explanation = explanationOf(asked)
  if (explanation !== null) return explanationLines(explanation)
  const measured = measuredTopics.get(parts.at(-1) ?? '')
  if (measured !== undefined) return topicLines(measured)
  return parts.slice(0, 2).includes('controls') ? topicLines(customControl) : null
}

/** What somebody who asked for something unknown may have meant; null when nothing is near. */
export function suggested(asked: string): string | null {
  const last = asked.slice(asked.lastIndexOf('/') + 1).trim()
  return nearest(last, explainable) ?? nearest(last.toUpperCase(), explainable)
}

/** A rule's id begins with its gate, but for those that stand above any. */
function topicOf([first = '', second = '']: readonly string[]): Topic | null {
  return topics.get(second) ?? topics.get(first) ?? null
}

function topicLines({ id, title, asks, why, remedy }: Topic): readonly string[] {
  return [`${id}: ${title}`, '', ...asks, '', `Why: ${why}`, `To satisfy it: ${remedy}`]
}
