import type { Drift, DriftMethod } from '../../policy/measuring.ts'
import { DRIFT_DEFAULTS } from '../../statistics/drift/method.ts'
import type { CellMethod, DriftMethod as Method } from '../../statistics/drift/method.ts'
import type { DriftThreshold } from '../../statistics/drift/drifted-share.ts'

/** How one column is compared: the name its value goes by, and from where on it counts as drifted. */
export type ColumnMethod<M extends Method> = {
  readonly name: string
  readonly method: M
  readonly threshold: DriftThreshold
}

/** Usual thresholds, as Evidently has them; for PSI its rule of thumb calls 0.1 a moderate change. */
const USUAL: Readonly<Record<DriftMethod, DriftThreshold>> = {
  psi: { on: 'value', at: 0.1 },
  ks: { on: 'p', at: 0.05 },
  wasserstein: { on: 'value', at: 0.1 },
  'jensen-shannon': { on: 'value', at: 0.1 },
  chi2: { on: 'p', at: 0.05 },
}

/** For a column of numbers. Distances are in standard deviations of the reference, so that columns can be compared. */
export function numberMethod(declared: Drift): ColumnMethod<Exclude<Method, { readonly kind: 'missing-rate' }>> {
  const { method } = declared
  if (method === 'ks')
    return { name: 'ks', method: { kind: 'kolmogorov-smirnov' }, threshold: thresholdOf(declared, 'ks') }
  if (method === 'wasserstein') {
    const least = DRIFT_DEFAULTS.least
    return {
      name: 'wasserstein',
      method: { kind: 'wasserstein-normed', least },
      threshold: thresholdOf(declared, method),
    }
  }
  return categoryMethod(declared)
}

/** For a column of texts: what only numbers have is PSI there, and its value says so by its name. */
export function categoryMethod(declared: Drift): ColumnMethod<CellMethod> {
  switch (declared.method) {
    case 'jensen-shannon':
      return {
        name: 'jensen_shannon',
        method: { kind: 'jensen-shannon', base: DRIFT_DEFAULTS.base },
        threshold: thresholdOf(declared, 'jensen-shannon'),
      }
    case 'chi2':
      return { name: 'chi2', method: { kind: 'chi-square' }, threshold: thresholdOf(declared, 'chi2') }
    default: {
      const own = declared.method === 'psi' || declared.method === null
      const floor = Number(declared.floor.text)
      return { name: 'psi', method: { kind: 'psi', floor }, threshold: own ? thresholdOf(declared, 'psi') : USUAL.psi }
    }
  }
}

function thresholdOf({ threshold }: Drift, method: DriftMethod): DriftThreshold {
  const usual = USUAL[method]
  return threshold === null ? usual : { ...usual, at: Number(threshold.text) }
}
