import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import type { GraphQLSchema } from 'graphql'

let schema: GraphQLSchema | null = null

/** GitHub's own schema, read once. */
export function githubSchema(): GraphQLSchema {
  schema ??= load()
  return schema
}

function load(): GraphQLSchema {
  // The package lets nobody import the file itself, but it lies beside its entry.
  const file = new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema'))
  return buildSchema(readFileSync(file, 'utf8'), { assumeValid: true })
}
