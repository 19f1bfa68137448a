import type { Call, Reply } from './call.ts'

const DEFAULT_PER_PAGE = 30

type Page<T> = { readonly items: readonly T[]; readonly headers: Readonly<Record<string, string>> }

/** One page of a list, each item shaped. `per_page` over the limit is cut, as on GitHub; a page past the end is empty. */
export function paginated<T>(call: Call, items: readonly T[], shape: (item: T) => unknown): Reply {
  const page = pageOf(call, items)
  return { status: 200, json: page.items.map(shape), headers: page.headers }
}

/** The asked page of a list and the `link` header that leads to the others. */
export function pageOf<T>(call: Call, items: readonly T[]): Page<T> {
  const size = Math.min(positive(call.query.get('per_page')) ?? DEFAULT_PER_PAGE, call.hub.limits.page)
  const page = positive(call.query.get('page')) ?? 1
  const last = Math.max(1, Math.ceil(items.length / size))
  const link = links(call, page, last)
  return { items: items.slice((page - 1) * size, page * size), headers: link === '' ? {} : { link } }
}

function positive(text: string | null): number | null {
  const value = text === null ? Number.NaN : Number(text)
  return Number.isInteger(value) && value > 0 ? value : null
}

function links(call: Call, page: number, last: number): string {
  const targets: [string, number][] = []
  if (page > 1) targets.push(['prev', Math.min(page - 1, last)])
  if (page < last) targets.push(['next', page + 1], ['last', last])
  if (page > 1) targets.push(['first', 1])
  return targets.map(([relation, target]) => `<${pageUrl(call, target)}>; rel="${relation}"`).join(', ')
}

/** GitHub's links name the repository by its number, not by its name; clients must follow them as they are. */
function pageUrl(call: Call, page: number): string {
  const query = new URLSearchParams(call.query)
  query.set('page', String(page))
  const { repository } = call
  const path =
    repository === null ? call.path : call.path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${repository.id}`)
  return `${call.hub.url}${path}?${query}`
}
