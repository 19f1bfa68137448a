import { expect } from 'vitest'
import { valueAt } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row } from './facts.ts'

const FACTS: readonly Row[] = [
  {
    fact: 'a changed file is listed with its rename, its lines and its patch',
    source: 'platform.md 1.3: previous_filename for renames',
    check: async ({ get }) => {
      const { json } = await get(`${REPO}/pulls/1/files`)
      expect(json).toMatchObject([
        { filename: 'READ.md', status: 'renamed', previous_filename: 'README.md', changes: 0 },
        { filename: 'models/churn/metrics.json', status: 'modified', additions: 1, deletions: 1 },
        { filename: 'models/churn/notes.md', status: 'added', additions: 2, patch: '@@ -0,0 +1,2 @@\n+a\n+b' },
      ])
    },
  },
  {
    fact: 'a tree shows symlinks, submodules and executables as what they are',
    source: 'platform.md 1.3: modes 120000 and 160000 are visible in trees',
    check: async ({ get, first }) => {
      const { json } = await get(`${REPO}/git/trees/${first}?recursive=1`)
      const modes = Array.from({ length: Number(valueAt(json, 'tree', 'length')) }, (_, position) =>
        ['mode', 'type', 'path'].map((field) => String(valueAt(json, 'tree', position, field))).join(' '),
      )
      expect(modes).toEqual([
        '100644 blob README.md',
        '040000 tree models',
        '040000 tree models/churn',
        '120000 blob models/churn/latest',
        '100644 blob models/churn/metrics.json',
        '120000 blob outside',
        '100755 blob run.sh',
        '160000 commit vendor',
      ])
    },
  },
  {
    fact: 'contents follow a symlink inside the repository',
    source: 'platform.md 1.3: symlinks are followed to their target within the repo',
    check: async ({ get }) => {
      const answer = await get(`${REPO}/contents/models/churn/latest`, {
        headers: { accept: 'application/vnd.github.raw' },
      })
      expect(answer.text).toBe('{"auc": 0.87}\n')
    },
  },
  {
    fact: 'contents show a symlink that leads outside as a symlink',
    source: 'OpenAPI repos/get-content: otherwise an object describing the symlink',
    check: async ({ get, repository }) => {
      const files = {
        'etc/passwd': 'not that one',
        absolute: { symlink: '/etc/passwd' },
        dangling: { symlink: 'nowhere' },
      }
      repository.commit({ branch: 'main', files })
      const targets = { outside: '../../etc/passwd', absolute: '/etc/passwd', dangling: 'nowhere' }
      for (const [path, target] of Object.entries(targets)) {
        expect((await get(`${REPO}/contents/${path}`)).json).toMatchObject({ type: 'symlink', target })
      }
    },
  },
  {
    fact: 'a listing calls a submodule a file, asked for alone it is a submodule',
    source: 'platform.md 1.3: a submodule is listed as type file in 2022-11-28',
    check: async ({ get }) => {
      expect((await get(`${REPO}/contents/`)).json).toContainEqual(
        expect.objectContaining({ path: 'vendor', type: 'file' }),
      )
      expect((await get(`${REPO}/contents/vendor`)).json).toMatchObject({ type: 'submodule' })
    },
  },
  {
    fact: 'a commit of a fork is readable through the base repository',
    source: 'platform.md 1.3: fork commits are readable from the base repo through refs/pull/N/head',
    check: async ({ get, repository }) => {
      const fork = repository.fork('mallory')
      const sha = fork.commit({ branch: 'evil', files: { 'x.json': '{}' }, author: 'mallory' })
      const number = repository.openPull({ head: 'evil', base: 'main', fromFork: 'mallory/models', author: 'mallory' })
      expect((await get(`${REPO}/git/trees/${sha}?recursive=1`)).status).toBe(200)
      expect((await get(`${REPO}/git/ref/pull/${number}/head`)).json).toMatchObject({ object: { sha } })
      expect((await get(`${REPO}/pulls/${number}`)).json).toMatchObject({
        head: { repo: { full_name: 'mallory/models', fork: true } },
      })
    },
  },
  {
    fact: 'a comparison starts at the merge base',
    source: 'OpenAPI repos/compare-commits-with-basehead: three-dot comparison',
    check: async ({ get, repository, first }) => {
      repository.commit({ branch: 'main', files: { other: '1' } })
      const { json } = await get(`${REPO}/compare/main...retrain`)
      expect(json).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1, merge_base_commit: { sha: first } })
      expect(valueAt(json, 'files', 'length')).toBe(3)
    },
  },
  {
    fact: 'a conflicting pull request has no test merge',
    source: 'platform.md 1.1: pull_request does not run on a merge conflict',
    check: async ({ get, repository }) => {
      expect((await get(`${REPO}/pulls/1`)).json).toMatchObject({ mergeable: true })
      repository.commit({ branch: 'main', files: { 'models/churn/metrics.json': '{"auc": 0.1}\n' } })
      expect(repository.testMerge(1)).toBeNull()
      expect((await get(`${REPO}/pulls/1`)).json).toMatchObject({ mergeable: false, merge_commit_sha: null })
    },
  },
]

testRows('reading', FACTS)
