import type { Position } from '../../base/source.ts'
import { prose } from '../../document/shape/lines.ts'
import type { Field } from '../../document/shape/object.ts'
import { optional } from '../../document/shape/object.ts'
import { made } from '../../document/shape/shape.ts'
import type { Shape } from '../../document/shape/shape.ts'
import { isUnanswered } from './unanswered.ts'

/** A value of a governance record, and where it stands. */
export type Placed<T> = { readonly value: T; readonly at: Position }

/** What somebody wrote in answer to a question. */
export type Answer = {
  readonly text: string
  readonly at: Position
  /** False for the question itself, a stub, or another question: it is there and says nothing. */
  readonly filled: boolean
}

/** A value with its place. */
export function placed<T>(shape: Shape<T>): Shape<Placed<T>> {
  return made(shape, (value, place, at) => ({ value, at: place.marks.position(at.start) }))
}

/** A text that answers a question; the question is the skeleton's text, the schema's description, and no answer. */
export function answer(question: string): Field<Answer | null> {
  const shape = made(prose('an answer in words'), (written, place, at): Answer => {
    const filled = !isUnanswered(written, question)
    return { text: written.trim(), at: place.marks.position(at.start), filled }
  })
  return optional(shape, null, question)
}

/** A key that may be left out, with its place. */
export function entry<T>(shape: Shape<T>, about: string): Field<Placed<T> | null> {
  return optional(placed(shape), null, about)
}
