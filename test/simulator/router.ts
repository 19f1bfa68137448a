import type { paths } from '@octokit/openapi-types'
import type { Call, Reply } from './call.ts'
import type { Scope } from './permissions.ts'

/** What a token needs: any one of the alternatives. */
export type Need = {
  readonly scopes: readonly Scope[]
  readonly level: 'read' | 'write'
  /** Set where every person who sees the repository may, such as giving a review. */
  readonly people?: 'who see it'
}

export type Route = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** The path of GitHub's description; a path it does not have does not compile. */
  readonly template: keyof paths
  /** Null when the repository's visibility is enough. */
  readonly need: Need | null
  readonly answer: (call: Call) => Reply
}

export type Match = { readonly route: Route; readonly parameters: ReadonlyMap<string, string> }

/** These parameters may hold slashes, written as they are or encoded. */
const LONG = new Set(['path', 'ref', 'basehead', 'branch'])

type Compiled = { readonly route: Route; readonly pattern: RegExp; readonly names: readonly string[] }

export class Router {
  /** By method and where a path leads, so that a request is held against few patterns. */
  readonly #routes: ReadonlyMap<string, readonly Compiled[]>

  constructor(routes: readonly Route[]) {
    const compiled = routes.map((route) => ({ route, ...compile(route.template) }))
    // Templates with fewer open ends first: `/commits/{ref}/check-runs` before `/commits/{ref}`.
    const sorted = compiled.toSorted((a, b) => rank(b.route.template) - rank(a.route.template))
    this.#routes = Map.groupBy(sorted, ({ route }) => placeOf(route.method, route.template))
  }

  match(method: string, path: string): Match | null {
    for (const { route, pattern, names } of this.#routes.get(placeOf(method, path)) ?? []) {
      const found = pattern.exec(path)
      if (found === null) continue
      const values = names.map((name, index): [string, string] => [name, decode(found[index + 1] ?? '')])
      return { route, parameters: new Map(values) }
    }
    return null
  }
}

/** What is fixed at the start of a path: its first part, and below a repository what follows that. */
function placeOf(method: string, path: string): string {
  const [, first = '', , , below = ''] = path.split('/', 5)
  return first === 'repos' ? `${method} ${first} ${below}` : `${method} ${first}`
}

/** How much of a template is fixed text. */
function rank(template: string): number {
  return template.replaceAll(/\{\w+\}/g, '').length * 10 - (template.match(/\{/g)?.length ?? 0)
}

function compile(template: string): { pattern: RegExp; names: readonly string[] } {
  const names: string[] = []
  const source = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name)
    return name === 'path' ? '(.*)' : LONG.has(name) ? '(.+)' : '([^/]+)'
  })
  return { pattern: new RegExp(`^${source}$`), names }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
