import { isRecord } from './json.ts'

/** Changes a parsed description into that of the later version, by the patches it carries. */
export function patchDescription(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(patchDescription)
  if (!isRecord(node)) return node
  const { 'x-github-breaking-changes': changes, ...rest } = node
  const patched = Array.isArray(changes) ? changes.reduce<unknown>(applyChange, rest) : rest
  return isRecord(patched)
    ? Object.fromEntries(Object.entries(patched).map(([key, value]) => [key, patchDescription(value)]))
    : patched
}

function applyChange(node: unknown, change: unknown): unknown {
  const patch = isRecord(change) ? change['patch'] : undefined
  return Array.isArray(patch) ? patch.reduce<unknown>(applyOperation, node) : mergePatch(node, patch)
}

/** RFC 7396: null removes, objects merge, anything else replaces. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch
  const merged = new Map(Object.entries(isRecord(target) ? target : {}))
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key)
    else merged.set(key, mergePatch(merged.get(key), value))
  }
  return Object.fromEntries(merged)
}

/** The operations of RFC 6902 that the description uses: remove, add and replace. */
function applyOperation(node: unknown, operation: unknown): unknown {
  if (!isRecord(operation)) return node
  const path = String(operation['path']).split('/').slice(1)
  const keys = path.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  return setAt(node, keys, operation['op'] === 'remove' ? undefined : operation['value'])
}

/** A copy in which the value at a path is another, or gone for undefined. */
function setAt(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(node))
    return node.flatMap((item, at) => (String(at) === key ? asItems(setAt(item, rest, value)) : [item]))
  if (!isRecord(node)) return node
  const { [key]: old, ...others } = node
  const next = setAt(old, rest, value)
  return next === undefined ? others : { ...others, [key]: next }
}

function asItems(value: unknown): readonly unknown[] {
  return value === undefined ? [] : [value]
}
