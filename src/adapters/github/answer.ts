import { Fault } from '../../app/fault.ts'
import type { Route } from './api-fault.ts'

/** A parsed answer: `body` is untrusted in shape until a reader below has looked at it; null where there was none. */
export type Answer = { readonly status: number; readonly headers: AnswerHeaders; readonly body: unknown }

/** By name in lower case. */
export type AnswerHeaders = Readonly<Record<string, string | number | undefined>>

type RawAnswer = { readonly status: number; readonly headers: AnswerHeaders; readonly data: unknown }

/** Parses the text of an answer. An answer that is no JSON, for instance because it was cut off, is a fault. */
export function answerOf(route: Route, answer: RawAnswer): Answer {
  const { status, headers, data } = answer
  if (status >= 300) {
    throw new Fault(
      'fault/conflict',
      `${route} leads elsewhere (${status})`,
      'The repository was renamed: run the job again.',
    )
  }
  if (data === '' && (status === 202 || status === 204)) return { status, headers, body: null }
  try {
    return { status, headers, body: JSON.parse(String(data)) }
  } catch (cause) {
    throw malformed(`${route} was answered with ${String(data).length} characters that are not JSON`, cause)
  }
}

/** An answer that isn't what GitHub's API description says. */
export function malformed(what: string, cause?: unknown): Fault {
  return new Fault(
    'fault/malformed-answer',
    `GitHub's answer can't be read: ${what}`,
    'Run the job again; if it persists, see https://www.githubstatus.com.',
    cause,
  )
}

/** The member of an answer's object, as text. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = memberAt(value, path)
  if (typeof found !== 'string') throw malformed(`${path.join('.')} is no text`)
  return found
}

/** The member of an answer's object, as a whole number. */
export function integerAt(value: unknown, ...path: readonly string[]): number {
  const found = memberAt(value, path)
  if (typeof found !== 'number' || !Number.isSafeInteger(found)) throw malformed(`${path.join('.')} is no whole number`)
  return found
}

/** A list: the answer itself when no path is given. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = memberAt(value, path)
  if (!Array.isArray(found)) throw malformed(`${path.join('.') || 'the answer'} is no list`)
  return found
}

/** Whatever stands there; undefined where nothing does. */
export function memberAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
