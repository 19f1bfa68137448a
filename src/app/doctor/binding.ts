/** GitHub Actions' own App: any workflow of a pull request writes check runs as it. */
const GITHUB_ACTIONS = 15_368

/** Whose word a required check takes. */
export type Binding = 'ours' | 'anybody' | 'actions' | 'another' | 'unknown'

/**
 * @param app the App a check must come from; null and -1 mean any source
 * @param ours the App's own id; null where nobody knows it
 */
export function bindingOf(app: number | null, ours: number | null): Binding {
  if (app === null || app === -1) return 'anybody'
  if (app === GITHUB_ACTIONS) return 'actions'
  if (ours === null) return 'unknown'
  return app === ours ? 'ours' : 'another'
}
