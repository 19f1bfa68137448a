import { annotationsOf } from './annotations.ts'
import type { Annotation } from './annotations.ts'
import { shorten } from './visible.ts'
import type { View } from './types.ts'

/** A note at a line of the change, as a check run carries it. */
export type CheckAnnotation = {
  readonly path: string
  readonly line: number
  readonly level: 'notice' | 'warning' | 'failure'
  readonly title: string
  readonly message: string
}

/** GitHub takes so many in one request (`platform.md` 1.5). */
const CHECK_ANNOTATIONS = 50

/** Longest message in code points: three bytes each stay under GitHub's 64 KB, even four do. */
const MESSAGE_LIMIT = 16_000

const LEVEL: Readonly<Record<Annotation['level'], CheckAnnotation['level']>> = {
  error: 'failure',
  warning: 'warning',
  notice: 'notice',
}

/** Notes that have a file of the change to stand at; the others are in the summary. */
export function checkAnnotations(view: View): readonly CheckAnnotation[] {
  return annotationsOf(view)
    .flatMap(({ path, line, level, title, message }) =>
      path === null || path === ''
        ? []
        : [
            {
              path: path.toWellFormed(),
              line: line ?? 1,
              level: LEVEL[level],
              title,
              message: shorten(message, MESSAGE_LIMIT),
            },
          ],
    )
    .slice(0, CHECK_ANNOTATIONS)
}
