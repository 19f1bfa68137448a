import { integerAt, listAt, textAt } from '../answer.ts'
import type { Between } from './between.ts'
import { objectIdAt } from './fields.ts'
import type { ForgeContext } from './forge-context.ts'

const PAGE = 100
const MOST = 250

/** Compares two commits through REST, one request a hundred commits. */
export async function compare({ client, name }: ForgeContext, base: string, head: string): Promise<Between> {
  const shas: string[] = []
  for (let page = 1; ; page++) {
    const parameters = { ...name, basehead: `${base}...${head}`, per_page: PAGE, page }
    const { body } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', parameters)
    const commits = listAt(body, 'commits').map((commit) => objectIdAt(commit, 'sha'))
    shas.push(...commits)
    const total = integerAt(body, 'total_commits')
    if (commits.length < PAGE || shas.length >= Math.min(total, MOST)) {
      return { shas: shas.slice(0, MOST), total, mergeBase: textAt(body, 'merge_base_commit', 'sha') }
    }
  }
}
