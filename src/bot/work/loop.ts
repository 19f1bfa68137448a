import { problemText } from '../problem-text.ts'
import type { BotLog } from '../world.ts'
import type { Bell } from './bell.ts'

/** Something that is done over and over until it is stopped. */
export type Loop = {
  /** Lets the turn in hand end, and takes no other. Resolves when it has ended. */
  stop(): Promise<void>
}

export type LoopOptions = {
  readonly name: string
  readonly bell: Bell
  readonly log: BotLog
  /** Other replicas ring no bell of ours: milliseconds after which to look all the same. */
  readonly idleMs: number
  /** One turn; false when there was nothing to do. */
  readonly turn: () => Promise<boolean>
}

/** Turns that fail are logged and never end the loop: the next one comes after a while. */
export function startLoop({ name, bell, log, idleMs, turn }: LoopOptions): Loop {
  const state = { stopping: false }
  const run = async (): Promise<void> => {
    while (!state.stopping) {
      const since = bell.rung()
      const did = await turn().catch((problem: unknown) => {
        log.error('loop.failed', { loop: name, message: problemText(problem) })
        return false
      })
      if (!did && !state.stopping) await bell.wait(since, idleMs)
    }
  }
  const ended = run()
  return {
    stop() {
      state.stopping = true
      bell.ring()
      return ended
    },
  }
}
