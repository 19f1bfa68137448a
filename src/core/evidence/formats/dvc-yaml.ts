import { ok } from '../../base/result.ts'
import { child, entriesOf, itemsOf, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'

const topKeys: ReadonlySet<string> = new Set(['stages', 'metrics', 'params', 'plots', 'artifacts', 'vars', 'datasets'])

/**
 * `dvc.yaml`: how a pipeline runs. It holds no number and no digest; for `inspect` it names the stages and the
 * metrics files, and those among them that DVC caches, so that they are not in git.
 */
export const dvcYaml: Reader = {
  format: 'dvc-yaml',
  title: 'dvc.yaml',
  recognises: ({ root, syntax }) => {
    const entries = entriesOf(root)
    if (syntax !== 'yaml' || entries.length === 0 || entries.some((entry) => !topKeys.has(entry.key))) return false
    const stages = child(root, 'stages')
    if (stages === undefined) return namesFiles(root)
    return stages.kind === 'mapping' && stages.entries.every((stage) => isStage(stage.value))
  },
  read: ({ root }) => {
    const stages = entriesOf(child(root, 'stages'))
    const files = [root, ...stages.map((stage) => stage.value)].flatMap(metricsFiles)
    const identity = stated({
      stages: listed(stages.map((stage) => stage.key)),
      'metrics files': listed(files.map((file) => file.path)),
      'metrics files kept by DVC, not in git': listed(files.filter((file) => file.cached).map((file) => file.path)),
      artifacts: listed(entriesOf(child(root, 'artifacts')).map((artifact) => artifact.key)),
    })
    return ok(reading({ format: 'dvc-yaml', identity }))
  },
}

function isStage(stage: Node): boolean {
  return ['cmd', 'foreach', 'matrix', 'do'].some((key) => child(stage, key) !== undefined)
}

/** Without stages: a list of files, or artifacts with paths. A mapping under `metrics` is a metrics file's own. */
function namesFiles(root: Node): boolean {
  const artifacts = entriesOf(child(root, 'artifacts'))
  const metrics = child(root, 'metrics')
  if (metrics !== undefined && !isFileList(metrics)) return false
  if (artifacts.some((artifact) => child(artifact.value, 'path') === undefined)) return false
  return artifacts.length > 0 || metrics !== undefined || isFileList(child(root, 'plots'))
}

function isFileList(node: Node | undefined): boolean {
  return node?.kind === 'sequence' && node.items.length > 0 && node.items.every(isFile)
}

/** A path, or one path with its options: `- metrics.json: {cache: false}`. */
function isFile(item: Node): boolean {
  const [file, another] = entriesOf(item)
  if (file === undefined || another !== undefined) return item.kind === 'string'
  return entriesOf(file.value).every((option) => option.value.kind !== 'mapping') && file.value.kind !== 'number'
}

type MetricsFile = { readonly path: string; readonly cached: boolean }

/** Under a stage a metrics file is cached unless it says `cache: false`; at the top it is only named. */
function metricsFiles(node: Node, index: number): readonly MetricsFile[] {
  return itemsOf(child(node, 'metrics')).flatMap((item) => {
    const [options] = entriesOf(item)
    const path = stringOf(item) ?? options?.key
    if (path === undefined) return []
    const cache = child(options?.value, 'cache')
    const cached = index > 0 && !(cache?.kind === 'boolean' && !cache.value)
    return [{ path, cached }]
  })
}

function listed(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join(', ')
}
