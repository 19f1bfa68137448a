import { expect } from 'vitest'
import { REPO, testRows } from './facts.ts'
import type { Row } from './facts.ts'

const FACTS: readonly Row[] = [
  {
    fact: 'a push to the head branch moves the pull request and is a synchronize',
    source: 'platform.md 7.2: head moves, event sent',
    check: async ({ get, repository, head }) => {
      const after = repository.commit({ branch: 'retrain', files: { more: '1' } })
      expect((await get(`${REPO}/pulls/1`)).json).toMatchObject({ head: { sha: after } })
      expect(repository.events.at(-1)).toEqual({
        event: 'pull_request',
        action: 'synchronize',
        pull: 1,
        before: head,
        after,
      })
    },
  },
  {
    fact: 'the base sha of a pull request goes stale when the base branch moves',
    source: 'github/docs#431; platform.md 1.3: the base moves',
    check: async ({ get, repository, first }) => {
      const tip = repository.commit({ branch: 'main', files: { other: '1' } })
      expect((await get(`${REPO}/pulls/1`)).json).toMatchObject({ base: { sha: first } })
      repository.commit({ branch: 'retrain', files: { more: '1' } })
      expect((await get(`${REPO}/pulls/1`)).json).toMatchObject({ base: { sha: tip } })
    },
  },
  {
    fact: 'a pull request can be retargeted, which is an edited event',
    source: 'platform.md 3: edited (base change)',
    check: async ({ get, repository }) => {
      repository.setBranch('production', repository.resolve('main') ?? '')
      repository.editPull(1, { base: 'production' })
      expect((await get(`${REPO}/pulls/1`)).json).toMatchObject({ base: { ref: 'production' } })
      expect(repository.events.at(-1)).toMatchObject({ action: 'edited' })
    },
  },
  {
    fact: 'a merged pull request is closed, its base branch moved, its head left alone by later pushes',
    source: 'OpenAPI pulls/get: merged, merged_by, merge_commit_sha',
    check: async ({ get, repository, head }) => {
      const sha = repository.mergePull(1, { by: 'dana' })
      expect(repository.resolve('main')).toBe(sha)
      repository.commit({ branch: 'next', files: { next: '1' } })
      expect((await get(`${REPO}/compare/main...next`)).json).toMatchObject({ merge_base_commit: { sha } })
      repository.commit({ branch: 'retrain', files: { later: '1' } })
      const merged = {
        state: 'closed',
        merged: true,
        merge_commit_sha: sha,
        merged_by: { login: 'dana' },
        head: { sha: head },
      }
      expect((await get(`${REPO}/pulls/1`)).json).toMatchObject(merged)
      expect((await get(`${REPO}/pulls`)).json).toEqual([])
      expect((await get(`${REPO}/pulls?state=closed`)).json).toMatchObject([
        { number: 1, merged_at: expect.any(String) },
      ])
    },
  },
  {
    fact: 'a closed pull request is not merged and cannot be',
    source: 'OpenAPI pulls/get: state, merged',
    check: async ({ get, repository }) => {
      repository.closePull(1)
      expect((await get(`${REPO}/pulls/1`)).json).toMatchObject({ state: 'closed', merged: false, merged_by: null })
      expect(() => repository.mergePull(1)).toThrow('not mergeable')
    },
  },
  {
    fact: 'a pull request without commits is refused',
    source: 'platform.md 7.2: 422',
    check: async ({ repository }) => {
      repository.setBranch('same', repository.resolve('main') ?? '')
      expect(() => repository.openPull({ head: 'same', base: 'main' })).toThrow('No commits between')
    },
  },
  {
    fact: 'a review keeps the head it was given for',
    source: 'platform.md 3: commit_id is the head at submission; lists are oldest first',
    check: async ({ get, repository, head }) => {
      repository.review(1, { author: 'dana', state: 'APPROVED' })
      repository.commit({ branch: 'retrain', files: { more: '1' } })
      repository.review(1, { author: 'dana', state: 'COMMENTED' })
      expect((await get(`${REPO}/pulls/1/reviews`)).json).toMatchObject([
        { state: 'APPROVED', commit_id: head },
        { state: 'COMMENTED' },
      ])
    },
  },
  {
    fact: 'nobody approves their own pull request',
    source: 'platform.md 3: authors cannot approve their own PR (422)',
    check: async ({ repository }) => {
      expect(() => repository.review(1, { author: 'bob', state: 'APPROVED' })).toThrow('approve')
    },
  },
  {
    fact: 'the pull requests of a commit are found by it',
    source: 'platform.md 2.1: GET /commits/{sha}/pulls',
    check: async ({ get, head, first }) => {
      expect((await get(`${REPO}/commits/${head}/pulls`)).json).toMatchObject([{ number: 1 }])
      expect((await get(`${REPO}/commits/${first}/pulls`)).json).toEqual([])
    },
  },
]

testRows('moving', FACTS)
