/** Owner and name of a repository on GitHub. */
export type RepositoryName = { readonly owner: string; readonly repo: string }

/** Reads `owner/name`; null when it is anything else, a step up in an address among it. */
export function parseRepositoryName(text: string): RepositoryName | null {
  const match = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(text)
  const [, owner, repo] = match ?? []
  const isStep = /^\.{1,2}$/
  return owner === undefined || repo === undefined || isStep.test(owner) || isStep.test(repo) ? null : { owner, repo }
}
