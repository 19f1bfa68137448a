/** What one commit has that another lacks: ids, oldest first, at most 250 of `total`. */
export type Between = { readonly shas: readonly string[]; readonly total: number; readonly mergeBase: string }
