import { child, entriesOf, stringOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { isText, kindOf, refuse, textOrList } from './complaint.ts'
import type { Complaint, KeyRule } from './complaint.ts'

/** The one key of front matter that is ours: `governance: {id, version, tier, owner, artifact: {path, sha256}, …}`. */
export const governanceRule: KeyRule = (value, key, root) => {
  if (value.kind !== 'mapping') return [refuse(key, value, `\`governance\` must be a mapping, found ${kindOf(value)}`)]
  return [
    ...['id', 'version', 'owner', 'intended_purpose_id'].flatMap((member) => textMember(value, member, key)),
    ...matching(value, { member: 'tier', pattern: /^(?:low|medium|high)$/, expected: 'low, medium or high', key }),
    ...dates(value, key),
    ...factors(child(value, 'factors'), key, root),
    ...artifact(child(value, 'artifact'), key),
  ]
}

function textMember(of: Node, member: string, key: string): readonly Complaint[] {
  const value = child(of, member)
  if (value === undefined || value.kind === 'null' || isText(value)) return []
  return [refuse(key, value, `\`${member}\` must be text, found ${kindOf(value)}`)]
}

type Pattern = { readonly member: string; readonly pattern: RegExp; readonly expected: string; readonly key: string }

function matching(of: Node, { member, pattern, expected, key }: Pattern): readonly Complaint[] {
  const value = child(of, member)
  if (value === undefined || value.kind === 'null' || pattern.test(textOf(value) ?? '')) return []
  return [
    refuse(
      key,
      value,
      `\`${member}\` must be ${expected}, found ${stringOf(value) === undefined ? kindOf(value) : 'something else'}`,
    ),
  ]
}

function dates(of: Node, key: string): readonly Complaint[] {
  const pattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
  return ['reviewed_at', 'next_review_at'].flatMap((member) =>
    matching(of, { member, pattern, expected: 'a date like 2026-01-31', key }),
  )
}

function factors(value: Node | undefined, key: string, root: Node): readonly Complaint[] {
  return value === undefined || value.kind === 'null' ? [] : textOrList(value, key, root)
}

function artifact(value: Node | undefined, key: string): readonly Complaint[] {
  if (value === undefined || value.kind === 'null') return []
  if (value.kind !== 'mapping') return [refuse(key, value, `\`artifact\` must be a mapping, found ${kindOf(value)}`)]
  const known = ['path', 'sha256', 'md5']
  const odd = entriesOf(value).filter((entry) => !known.includes(entry.key))
  return [
    ...textMember(value, 'path', key),
    ...matching(value, {
      member: 'sha256',
      pattern: /^(?:sha256:)?[0-9a-fA-F]{64}$/,
      expected: '64 hexadecimal digits',
      key,
    }),
    ...matching(value, { member: 'md5', pattern: /^[0-9a-fA-F]{32}$/, expected: '32 hexadecimal digits', key }),
    ...odd.map((entry) =>
      refuse(key, entry.value, `\`artifact\` has no \`${entry.key.slice(0, 40)}\``, 'write `path`, `sha256` or `md5`'),
    ),
  ]
}
