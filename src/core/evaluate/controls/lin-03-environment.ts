import { fromRoot } from '../../policy/model-path.ts'
import { detail, enumerated, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { clauses } from './clauses.ts'
import { environmentPins } from './environment-pins.ts'
import { citeLineage, withoutLineage } from './lineage-facts.ts'
import { parameterPins } from './parameter-pins.ts'
import type { PinnedFile } from './pinned-files.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const lin03: Control = {
  id: 'LIN-03',
  title: 'Parameters and environment locked',
  question: 'With which parameters and in which environment was it trained, by digest or value?',
  why: 'The same code with other parameters, or other packages, is another model.',
  remedy:
    'Let dvc.lock pin the parameters under `params:` and the lock file under `deps:`, or write `parameters: {file: …, sha256: …}` and `environment: {lock: …, sha256: …}` into a JSON lineage. An image counts by its digest, where another file names it too. Keep both files below the model, among `documents:`.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses('AIV 3.7.1', 'PRA 3.6', 'RMF MEASURE 2.1'),
  reads: ({ path }) => [fromRoot(path, '*.lock'), fromRoot(path, 'params.yaml')],
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const unread = withoutLineage(facts)
  if (unread !== null) return unread
  const parameters = parameterPins(facts)
  const environment = environmentPins(facts)
  const other = [...parameters, ...environment].find(({ equal }) => equal === false)
  if (other !== undefined) {
    return mendedBy(
      detail`Train anew and commit the lineage of that run, or take back what was changed since`,
      notShown(
        detail`${named(other.path)} is not as the lineage pins it: the model was trained with another`,
        other.citations,
      ),
    )
  }
  const hollow = [...parameters, ...environment].find((pin) => isEmpty(facts, pin))
  if (hollow !== undefined) return notShown(detail`${named(hollow.path)} is empty`, hollow.citations)
  const missing = [
    ...(parameters.length === 0 ? [['no parameters']] : []),
    ...(environment.length === 0 ? [['no lock file and no image by its digest']] : []),
  ]
  if (missing.length > 0) {
    const what: Detail = missing.flatMap((part, index) => (index === 0 ? part : [', and ', ...part]))
    return notShown(detail`The lineage pins ${what}`, citeLineage(facts))
  }
  return locked(parameters, environment)
}

function locked(parameters: readonly PinnedFile[], environment: readonly PinnedFile[]): ControlResult {
  const unseen = [
    ...parameters.filter(({ equal }) => equal !== true),
    ...(environment.some(({ equal }) => equal === true) ? [] : environment),
  ]
  const names = [...new Set(unseen.map(({ path }) => path))]
  if (names.length > 0) {
    const cited = [...parameters, ...environment].flatMap(({ citations }) => citations.slice(0, 1))
    return mendedBy(
      detail`Commit ${enumerated(names)} below the model and list it under ${named('documents:')}; name an image in its Dockerfile by the same digest`,
      shown(
        'E1',
        detail`The lineage pins ${enumerated(names)}, and nothing here can be compared with it`,
        strong(cited, 'E1'),
      ),
    )
  }
  const equal = [...parameters, ...environment.filter((pin) => pin.equal === true).slice(0, 1)]
  const files = enumerated([...new Set(equal.map(({ path }) => path))])
  return shown(
    'E2',
    detail`${files} are as the lineage pins them`,
    strong(
      equal.flatMap(({ citations }) => citations),
      'E2',
    ),
  )
}

function strong(citations: readonly Citation[], strength: 'E1' | 'E2'): readonly Citation[] {
  return citations.map((citation) => ({ ...citation, strength }))
}

function isEmpty({ dossier }: ControlFactsheet, { path }: PinnedFile): boolean {
  const content = dossier.candidate.find((file) => file.path === path)?.content
  return content?.kind === 'text' && content.text.trim() === ''
}
