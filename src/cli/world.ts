import type { DoctorAccess, DoctorForge } from '../app/doctor/forge.ts'
import type { Store } from '../app/gate/store.ts'
import type { Measurer, Repository } from '../app/ports.ts'

/** The laptop, as the commands need it. Built once in `compose.ts`; tests pass plain objects. */
export type World = {
  readonly files: LocalFiles
  /** The git repository around the current directory. Throws a Fault when there is none. */
  openRepository(): Promise<LocalRepository>
  /** The gate's store, to read only: a relative file is one of the current directory. Throws a Fault when there is none. */
  openStore(url: string): Promise<Store>
  /** GitHub as the doctor asks it. Throws a UsageError when it can't be told whom to ask. */
  openDoctor(access: DoctorAccess): Promise<DoctorForge>
  /** Measures beside this thread; `progress` is told how much of the tables was read. */
  measurer(progress: ((read: number) => void) | null): Measurer
  /** A variable of the environment; empty where it is not set. */
  variable(name: string): string
  /** The present moment, RFC 3339 with `Z`, whole seconds. */
  now(): string
}

export type LocalFiles = {
  /** Bytes of a file relative to the current directory; null when it does not exist. Over `limit` bytes: a Fault. */
  read(path: string, limit: number): Promise<Uint8Array | null>
  /** Where a file is, absolutely; null when it does not exist. A folder is a Fault. */
  locate(path: string): Promise<string | null>
  /** Writes a file and the folders above it, replacing what was there. */
  write(path: string, text: string): Promise<void>
  exists(path: string): Promise<boolean>
}

/** A repository on disk: its commits, its working tree, and what it knows about itself. */
export type LocalRepository = {
  readonly commits: Repository
  /** The same repository where the commit of 40 zeros is the working tree. */
  readonly workingTree: Repository
  /** Names that `origin` and HEAD give; null where there is none. */
  readonly origin: string | null
  readonly branch: string | null
  /** The remote's default branch (`origin/main`), or a local `main` or `master`. */
  readonly defaultBase: string | null
  /** The branch a ref names (`origin/main` → `main`); null for a bare commit. */
  branchName(ref: string): Promise<string | null>
  /** Ends the processes that read it. */
  close(): void
}
