import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import { openGitRepository } from '../../../src/adapters/workspace/git-repository.ts'
import type { LocalRepository } from '../../../src/app/local-repository.ts'

/** A clone in a temporary directory, driven by git itself. */
export type CloneFixture = {
  readonly directory: string
  readonly clone: { readonly directory: string; readonly environment: Readonly<Record<string, string | undefined>> }
  readonly repository: LocalRepository
  /** Runs git and gives what it prints. */
  git(...command: readonly string[]): string
  write(path: string, content: string | Uint8Array): void
  /** Stages everything and commits it. */
  commit(message?: string): string
}

const fixtures: { readonly directory: string; readonly repository: LocalRepository }[] = []

export function cloneFixture(from?: readonly string[]): CloneFixture {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'clone-')))
  const home = { PATH: process.env['PATH'], HOME: directory, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
  const identity = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@x',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@x',
  }
  const git = (...command: readonly string[]): string =>
    execFileSync('git', ['-C', directory, ...command], { env: { ...home, ...identity }, stdio: 'pipe' })
      .toString()
      .trim()
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), content)
  }
  if (from === undefined) git('init', '--quiet', '--initial-branch=main')
  else git('clone', '--quiet', ...from, '.')
  const clone = { directory, environment: { PATH: process.env['PATH'] } }
  const repository = openGitRepository(clone)
  fixtures.push({ directory, repository })
  const commit = (message = 'change'): string => {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', message)
    return git('rev-parse', 'HEAD')
  }
  return { directory, clone, repository, git, write, commit }
}

afterEach(() => {
  for (const { directory, repository } of fixtures.splice(0)) {
    repository.close()
    rmSync(directory, { recursive: true, force: true })
  }
})
