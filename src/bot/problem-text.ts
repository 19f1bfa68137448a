import { Fault } from '../app/fault.ts'

/** What the log says of a problem: a sentence for what the world did, the whole stack for a mistake of ours. */
export function problemText(problem: unknown): string {
  if (problem instanceof Fault) return `${problem.code}: ${problem.message}. ${problem.hint}`
  if (problem instanceof AggregateError) return problem.errors.map(problemText).join('\n')
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
}
