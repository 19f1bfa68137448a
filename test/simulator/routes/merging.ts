import { ok, Refusal, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { tryMerge } from '../merging.ts'
import type { Route } from '../router.ts'
import { actorOf, pullOf } from './pull-of.ts'

const CONTENTS_WRITE = { scopes: ['contents'], level: 'write' } as const

export const MERGE_ROUTES: readonly Route[] = [
  { method: 'PUT', template: '/repos/{owner}/{repo}/pulls/{pull_number}/merge', need: CONTENTS_WRITE, answer: merge },
  { method: 'GET', template: '/repos/{owner}/{repo}/pulls/{pull_number}/merge', need: null, answer: isMerged },
]

/** 405 for what the rules refuse, 409 for a head that moved (platform.md 7.2). */
function merge(call: Call): Reply {
  const { sha } = call.body
  const by = actorOf(call)
  const result = tryMerge(repositoryOf(call), pullOf(call), { by, ...(typeof sha === 'string' ? { sha } : {}) })
  if (!result.merged) throw new Refusal(result.status, result.message)
  return ok({ sha: result.sha, merged: true, message: 'Pull Request successfully merged' })
}

function isMerged(call: Call): Reply {
  if (pullOf(call).merge === null) throw new Refusal(404, 'Not Found')
  return { status: 204 }
}
