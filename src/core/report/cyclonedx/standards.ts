import type { Json } from '../../base/canonical-json.ts'
import { controlOf } from '../../evaluate/controls/catalogue.ts'
import { familyOf, controlFamilies } from '../../evaluate/controls/families.ts'
import { packOf } from '../../evaluate/controls/packs.ts'
import type { Pack } from '../../evaluate/controls/packs/pack.ts'
import type { Control } from '../../evaluate/controls/types.ts'
import type { ControlFacts, Verdict } from '../../evaluate/verdict.ts'
import { propertiesOf, property } from './fields.ts'
import { packRef, requirementRef } from './refs.ts'

/** Every pack that asked for something, as a standard whose requirements are its controls; then the team's own. */
export function standards(verdict: Verdict): readonly Json[] {
  const asked = verdict.findings.flatMap(({ control }) => (control === null ? [] : [control]))
  const ids = [...new Set(asked.flatMap(({ requiredBy }) => requiredBy))]
  return ids.map((id) => {
    const pack = packOf(id)
    return pack === undefined ? ownStandard(id, asked, verdict.subject.repository) : packStandard(pack)
  })
}

/** The pack is ours; the framework it reads is not, and the description says what it does not claim. */
function packStandard(pack: Pack): Json {
  const listed = pack.controls.flatMap((id) => controlOf(id) ?? [])
  const groups = controlFamilies.filter((group) => listed.some(({ id }) => familyOf(id) === group))
  return {
    'bom-ref': packRef(pack.id),
    name: pack.title,
    version: pack.version,
    description: pack.disclaimer,
    owner: 'Countersign',
    requirements: [
      ...groups.map(({ id, title }) => ({ 'bom-ref': requirementRef(pack.id, id), identifier: id, title })),
      ...listed.map((control) => requirement(pack, control)),
    ],
  }
}

function requirement({ id: pack }: Pack, { id, title, question, maps, stage }: Control): Json {
  const group = familyOf(id)
  const clauses = maps.map(({ framework, ref, mark }): Json => property('clause', `${framework} ${ref}${mark}`))
  return {
    'bom-ref': requirementRef(pack, id),
    identifier: id,
    title,
    text: question,
    parent: group === null ? undefined : requirementRef(pack, group.id),
    properties: [...propertiesOf([['stage', stage]]), ...clauses],
  }
}

function ownStandard(id: string, asked: readonly ControlFacts[], repository: string): Json {
  const own = new Map(asked.filter(({ requiredBy }) => requiredBy.includes(id)).map((control) => [control.id, control]))
  return {
    'bom-ref': packRef(id),
    name: `Controls of ${repository}`,
    owner: repository,
    requirements: [...own.values()].map((control) => ({
      'bom-ref': requirementRef(id, control.id),
      identifier: control.id,
      title: control.title.toWellFormed(),
    })),
  }
}
