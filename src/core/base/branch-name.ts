/** The name of a branch, without `refs/heads/` where it is given as a ref. */
export function branchName(ref: string): string {
  return ref.replace(/^refs\/heads\//, '')
}
