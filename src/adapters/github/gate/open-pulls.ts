import type { PullSummary } from '../../../app/gate/types.ts'
import { integerAt, listAt, malformed, memberAt, textAt } from '../answer.ts'
import { booleanAt, instantAt, objectIdAt } from './fields.ts'
import type { ForgeContext } from './forge-context.ts'

const PAGE = 100
const MOST_PAGES = 200

/**
 * Open pull requests, all or those into one branch, by way of a stack too: GitHub's own filter goes by the layer below,
 * so that all are listed and those of other branches left out here. One request a hundred.
 */
export async function openPulls({ client, name }: ForgeContext, base: string | null): Promise<readonly PullSummary[]> {
  const found = new Map<number, PullSummary>()
  for (let page = 1; page <= MOST_PAGES; page++) {
    // by creation, so that one that is touched meanwhile does not slip from a later page to an earlier one
    const order = { sort: 'created', direction: 'asc' }
    const parameters = { ...name, state: 'open', ...order, per_page: PAGE, page }
    const pulls = listAt((await client.request('GET /repos/{owner}/{repo}/pulls', parameters)).body)
    for (const pull of pulls.map(summaryOf)) found.set(pull.number, pull)
    if (pulls.length < PAGE) {
      return [...found.values()].filter((pull) => base === null || (pull.stackBase ?? pull.baseRef) === base)
    }
  }
  throw malformed('a list of pull requests that does not end')
}

function summaryOf(pull: unknown): PullSummary {
  const stack = memberAt(pull, ['stack'])
  return {
    number: integerAt(pull, 'number'),
    headSha: objectIdAt(pull, 'head', 'sha'),
    baseRef: textAt(pull, 'base', 'ref'),
    stackBase: stack === null || stack === undefined ? null : textAt(stack, 'base', 'ref'),
    updatedAt: instantAt(pull, 'updated_at'),
    draft: booleanAt(pull, 'draft'),
  }
}
