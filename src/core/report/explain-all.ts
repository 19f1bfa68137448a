import { controls } from '../evaluate/controls/catalogue.ts'
import { byFamily } from '../evaluate/controls/groups.ts'
import { packs } from '../evaluate/controls/packs.ts'
import type { Control, Stage } from '../evaluate/controls/types.ts'

/** Stages that no pull request reaches: what such a control asks can't be shown yet, so it is never shown as passed. */
const unserved: Readonly<Partial<Record<Stage, string>>> = {
  'post-merge': 'checked by what runs after the merge',
  schedule: 'checked by what runs on a schedule',
}

/** Every pack and every control of this release in one list, and which controls no pull request can show. */
export function explainAll(): readonly string[] {
  const late = controls.filter(({ stage }) => unserved[stage] !== undefined)
  return [
    `Packs (${packs.length})`,
    ...packs.flatMap(({ id, title, aliases }) => [
      `  ${id}: ${title}`,
      ...aliases.map((alias) => `    ${alias.id}: ${alias.notice}`),
    ]),
    '',
    `Controls (${controls.length})`,
    ...byFamily(controls).flatMap((group) => [`  ${group.title}`, ...group.controls.map((one) => `    ${entry(one)}`)]),
    ...(late.length === 0 ? [] : ['', `Not judged in a pull request (${late.length})`]),
    ...late.map((one) => `  ${entry(one)}: ${unserved[one.stage] ?? ''}`),
    '',
    'More about one: countersign explain ID',
  ]
}

function entry({ id, title }: Control): string {
  return `${id}  ${title}`
}
