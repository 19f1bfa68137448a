import { notFound, ok, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { resolveRef } from '../commits.ts'
import type { Json } from '../json.ts'
import type { Route } from '../router.ts'
import { entryAt } from '../trees.ts'

export const CODEOWNERS_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/codeowners/errors',
    need: { scopes: ['contents'], level: 'read' },
    answer: errors,
  },
]

const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** A line that names no owner by `@` is an error (platform.md 3). The first file of these places counts. */
function errors(call: Call): Reply {
  const repository = repositoryOf(call)
  const commit = resolveRef(repository, call.query.get('ref') ?? repository.defaultBranch)
  const tree = commit === null ? undefined : repository.store.commit(commit)?.tree
  const [file] = PLACES.flatMap((path) => {
    const entry = tree === undefined ? null : entryAt(repository.store, tree, path)
    return entry === null ? [] : [{ path, text: String(repository.store.blob(entry.id)) }]
  })
  if (file === undefined) throw notFound()
  const found = file.text.split('\n').flatMap((source, index) => {
    const wrong = /^\s*[^#\s]\S*\s+(?![@#])\S/.test(source)
    return wrong ? [errorShape({ path: file.path, line: index + 1, source })] : []
  })
  return ok({ errors: found })
}

type Wrong = { readonly path: string; readonly line: number; readonly source: string }

function errorShape({ path, line, source }: Wrong): Json {
  const message = `Invalid owner on line ${line}`
  return { line, column: 1, kind: 'Invalid owner', source, suggestion: null, message, path }
}
