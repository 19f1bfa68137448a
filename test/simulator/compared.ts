import type { Compared, Pull } from './state.ts'

/** Sets what a pull request compares: its commits are listed by it. What it was stays known, for readings that lag. */
export function compareAnew(pull: Pull, sides: Partial<Pick<Pull, 'head' | 'base'>>): void {
  const was = comparedNow(pull)
  Object.assign(pull, sides)
  if (pull.head.sha !== was.head || pull.base.sha !== was.base) pull.comparedBefore.push(was)
}

export function comparedNow({ head, base }: Pull): Compared {
  return { head: head.sha, base: base.sha }
}
