import type { DocumentLimits } from '../document/limits.ts'

/** What a policy file may be. A gate should be readable by the people who answer for it; these are far beyond that. */
export const POLICY_LIMITS = {
  /** Problems listed of one file: who sees a hundred starts over, and a hostile proposal can't flood a report. */
  problems: 100,
  /** Overlap of model paths and gates' branches is asked pairwise, rules are multiplied by models. */
  models: 200,
  gates: 50,
  roles: 100,
  waivers: 1_000,
  /** Entries of one gate; 500 rules on 50 models is the size our benchmark keeps fast. */
  metrics: 1_000,
  controls: 500,
  /** Items of any other list: branches, files, teams, users, slices. */
  list: 200,
  /** Edges that cut one column, and bins of a calibration error or a drift measure. */
  edges: 100,
  bins: 1_000,
  /** Characters of a name that appears in check names and rule ids. */
  name: 64,
  /** Characters of a branch glob, and globs of all gates: each is run against each other gate's. */
  branch: 150,
  branches: 200,
  /** Characters of a duration or a percentage. */
  quantity: 40,
  /** Rows, words and approvals are counted up to here. */
  count: 1_000_000_000,
} as const

/** Bounds of the document itself: the nesting of the language is 8, its files are a few kilobytes. */
export const POLICY_DOCUMENT_LIMITS: DocumentLimits = { bytes: 1024 * 1024, depth: 20, values: 100_000 }
