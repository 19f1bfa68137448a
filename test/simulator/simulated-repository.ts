import type { Json } from './json.ts'
import { commitFiles, deleteBranch, moveBranch, resolveRef } from './commits.ts'
import type { CommitRequest } from './commits.ts'
import { eventPayload } from './event.ts'
import type { EventKind } from './event.ts'
import type { Exchange } from './exchange.ts'
import { forkRepository } from './hub.ts'
import type { Role } from './organization-state.ts'
import { renameRepository } from './rename.ts'
import { addRuleset, deleteRuleset, editRuleset, protect } from './rule-changes.ts'
import { SimulatedPulls } from './simulated-pulls.ts'
import type { Activity, CheckRun, Issue, RecordedEvent, Ruleset, WorkflowRun } from './state.ts'
import { setStatus } from './statuses.ts'
import { entryAt } from './trees.ts'
import { validatorOf } from './validation.ts'
import { completeRun, type RunRequest } from './workflow-runs.ts'
import { writeRepository } from './write-to.ts'
import type { RepositoryState } from './state.ts'

type By = { readonly by?: string }

/** One repository as tests and the demo seed and read it. Nothing here goes over HTTP. */
export class SimulatedRepository extends SimulatedPulls {
  readonly #state: RepositoryState
  readonly #exchange: Exchange

  constructor(state: RepositoryState, exchange: Exchange) {
    super(state)
    this.#state = state
    this.#exchange = exchange
  }

  /** `owner/name`, as it is now. */
  get name(): string {
    return this.#state.name
  }

  /** A number that outlives renames. */
  get id(): number {
    return this.#state.id
  }

  /** Writes a commit with real git objects and pushes it. Returns its id. */
  commit(request: CommitRequest): string {
    return commitFiles(this.#state, request)
  }

  /** The same. `force` builds on what `from` names, or on the tip of the default branch, in place of the branch's tip. */
  push({ force = false, ...request }: CommitRequest & { readonly force?: boolean }): string {
    return this.commit(force ? { from: this.#state.defaultBranch, ...request } : request)
  }

  /** The commit a branch, ref or id names now. */
  resolve(ref: string): string | null {
    return resolveRef(this.#state, ref)
  }

  /** Points a branch at an existing commit. */
  setBranch(branch: string, commit: string, { by }: By = {}): void {
    moveBranch(this.#state, branch, commit, by === undefined ? {} : { by })
  }

  deleteBranch(branch: string, { by = 'octocat' }: By = {}): void {
    deleteBranch(this.#state, branch, by)
  }

  /** The bytes of a file at a commit or branch; null when there is none. */
  file(ref: string, path: string): Uint8Array | null {
    const commit = this.resolve(ref)
    const tree = commit === null ? undefined : this.#state.store.commit(commit)?.tree
    const entry = tree === undefined ? null : entryAt(this.#state.store, tree, path)
    return entry === null ? null : this.#state.store.blob(entry.id)
  }

  /** A fork under a user's account; its full name is `login/name`. */
  fork(login: string): SimulatedRepository {
    return new SimulatedRepository(forkRepository(this.#state, login), this.#exchange)
  }

  /** Gives it another name under the same owner; its number stays. */
  rename(name: string, { by = 'octocat' }: By = {}): void {
    renameRepository(this.#state, name, this.#state.hub.accounts.get(by))
  }

  /** Lets a user see and write the repository, or what the role says. */
  addCollaborator(login: string, role: Role = 'write'): void {
    this.#state.collaborators.set(this.#state.hub.accounts.get(login).login, role)
  }

  removeCollaborator(login: string): void {
    this.#state.collaborators.delete(this.#state.hub.accounts.get(login).login)
  }

  /** Adds a ruleset, as posted. Gives its number. */
  addRuleset(body: Json, { by = 'octocat' }: By = {}): number {
    return addRuleset(this.#state, body, this.#state.hub.accounts.get(by)).id
  }

  /** Replaces fields of a ruleset. */
  editRuleset(id: number, body: Json, { by = 'octocat' }: By = {}): void {
    editRuleset(this.#state, this.#ruleset(id), { body, by: this.#state.hub.accounts.get(by) })
  }

  deleteRuleset(id: number, { by = 'octocat' }: By = {}): void {
    deleteRuleset(this.#state, this.#ruleset(id), this.#state.hub.accounts.get(by))
  }

  /** Puts classic protection on a branch, or takes it off with null. It is shown and told, not enforced. */
  protect(branch: string, body: Json | null, { by = 'octocat' }: By = {}): void {
    protect(this.#state, { branch, body, by: this.#state.hub.accounts.get(by) })
  }

  /** The check runs on a commit, oldest first, with what each says. */
  checks(sha: string): readonly Readonly<CheckRun>[] {
    return [...this.#state.checkRuns.values()].filter((run) => run.sha === sha)
  }

  /** A commit status, as anybody with write access can set one. */
  setStatus(sha: string, { by, ...status }: StatusSet): void {
    setStatus(this.#state, { ...status, sha, by: this.#state.hub.accounts.get(by), app: null })
  }

  /** Somebody's workflow ran and is over. */
  workflowRun(request: RunRequest): WorkflowRun {
    return completeRun(this.#state, request)
  }

  get issues(): readonly Issue[] {
    return this.#state.issues
  }

  /** Pushes, oldest first. */
  get activity(): readonly Activity[] {
    return this.#state.activity
  }

  /** Everything that happened, oldest first. */
  get events(): readonly RecordedEvent[] {
    return this.#state.events
  }

  /** What the runner would write to `GITHUB_EVENT_PATH`; held against GitHub's description of the webhook. */
  eventFor(number: number, kind: EventKind, action?: string): Json {
    const { webhook, payload } = eventPayload(this.#state, this.find(number), { kind, action })
    const problem = this.#exchange.validate ? validatorOf('2022-11-28').eventProblem(webhook, payload) : null
    if (problem !== null) throw new Error(`event ${webhook}: ${problem}`)
    return payload
  }

  /**
   * Writes the repository to a directory as a real one, with the same ids. A branch given as `checkout` is checked out.
   */
  writeTo(directory: string, { checkout = null }: { readonly checkout?: string | null } = {}): void {
    writeRepository(this.#state, directory, checkout)
  }

  #ruleset(id: number): Ruleset {
    const found = this.#state.rulesets.get(id)
    if (found === undefined) throw new Error(`no ruleset ${id}`)
    return found
  }
}

export type StatusSet = { readonly context: string; readonly state: string; readonly by: string }
