import type { PullSummary } from '../../../app/gate/types.ts'
import { integerAt, listAt, memberAt, textAt } from '../answer.ts'
import { everyPage } from '../every-page.ts'
import { booleanAt, instantAt, objectIdAt } from './fields.ts'
import type { ForgeContext } from './forge-context.ts'

/**
 * Open pull requests, all or those into one branch, by way of a stack too: GitHub's own filter goes by the layer below,
 * so that all are listed and those of other branches left out here. One request a hundred.
 */
export async function openPulls({ client, name }: ForgeContext, base: string | null): Promise<readonly PullSummary[]> {
  const pulls = await everyPage(client, {
    route: 'GET /repos/{owner}/{repo}/pulls',
    // by creation, so that one that is touched meanwhile does not slip from a later page to an earlier one
    parameters: { ...name, state: 'open', sort: 'created', direction: 'asc' },
    itemsOf: ({ body }) => listAt(body),
  })
  const found = new Map(pulls.map(summaryOf).map((pull) => [pull.number, pull]))
  return [...found.values()].filter((pull) => base === null || (pull.stackBase ?? pull.baseRef) === base)
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
