/** Owner and name of a repository on GitHub. */
export type RepositoryName = { readonly owner: string; readonly repo: string }

/** Reads `owner/name`; null when it is anything else. */
export function parseRepositoryName(text: string): RepositoryName | null {
  const match = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(text)
  const [, owner, repo] = match ?? []
  return owner === undefined || repo === undefined ? null : { owner, repo }
}
