/** Whether a path lies in a model's folder; the empty folder is the whole repository. */
export function isBelow(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** A path or glob of a model, from the root of the repository. */
export function fromRoot(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`
}
