import type { ChangeSource } from '../app/change-request.ts'
import type { Comments, Log, Measurer } from '../app/ports.ts'
import type { Trigger } from '../app/trigger.ts'
import type { Annotation } from '../core/report/annotations.ts'

/** The job a run is part of, as the Action needs it. Built once in `compose.ts`; tests pass plain objects. */
export type World = {
  readonly runner: Runner
  /** `owner/name` of the repository the job runs for. */
  readonly repository: string
  /** The moment to judge for: now, unless the job fixes one; null when what it gives is no moment. */
  readonly asOf: string | null
  /** Opens the forge with the job's token. */
  openForge(token: string, log: Log): Forge
  readonly measure: Measurer
  /** Why the run started; throws a Fault for an event that is about no change. */
  trigger(pullNumber: number | null): Promise<Trigger>
  /** Writes files into a directory below the workspace. Throws a Fault when it would lead out of it. */
  writeReports(directory: string, files: ReadonlyMap<string, string>): Promise<void>
}

/** The forge, and whatever of it is on disk already. */
export type Forge = ChangeSource & { readonly comments: Comments; close(): void }

/** The runner's side of an Action: what the toolkit offers. */
export type Runner = {
  input(name: string): string
  output(name: string, value: string): void
  annotate(annotation: Annotation): void
  info(text: string): void
  debug(text: string): void
  /** Hides a text wherever the log would show it. */
  mask(secret: string): void
  summary(markdown: string): Promise<void>
  /** Marks the job as failed and says why. */
  fail(message: string): void
}
