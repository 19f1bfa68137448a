import type { GatedRepository } from '../../app/gate/types.ts'
import type { Mark, Observation } from '../../app/gate/store.ts'
import { countingAt, isAbsent, listAt, loginAt, memberAt, repositoryNameAt } from './fields.ts'
import { rowsOf, type EventRow, type RowFacts } from './row.ts'
import { allPulls, dueNow, everywhere, installationOf, repositoryOf, told, type Occasion, type Told } from './told.ts'

/** Which repositories the App sees, what they are called, and what else guards their branches. */
export const repositoryRows: readonly EventRow[] = [
  ...rowsOf('repository', {
    created: { alters: ['gate'], revokes: 'never', read: (at) => told({ observations: [seen(at, false)] }) },
    renamed: { alters: ['gate', 'check'], revokes: 'never', read: seenAndLooked },
    transferred: { alters: ['gate', 'membership'], revokes: 'never', read: seenAndLooked },
    unarchived: { alters: ['gate'], revokes: 'never', read: seenAndLooked },
    deleted: { alters: ['gate'], revokes: 'never', read: (at) => told({ observations: [seen(at, true)] }) },
  }),
  ...rowsOf('repository_ruleset', guards(['created', 'edited', 'deleted'])),
  ...rowsOf('branch_protection_rule', guards(['created', 'edited', 'deleted'])),
  ...rowsOf('branch_protection_configuration', guards(['enabled', 'disabled'])),
  ...rowsOf('installation', {
    created: { alters: ['gate'], revokes: 'never', read: (at) => listed(at, 'repositories') },
    unsuspend: { alters: ['gate'], revokes: 'never', read: returned },
    new_permissions_accepted: { alters: ['gate', 'membership'], revokes: 'never', read: returned },
    suspend: { alters: ['gate'], revokes: 'never', read: left },
    deleted: { alters: ['gate'], revokes: 'never', read: left },
  }),
  ...rowsOf('installation_repositories', {
    added: { alters: ['gate'], revokes: 'never', read: (at) => listed(at, 'repositories_added') },
    removed: { alters: ['gate'], revokes: 'never', read: removed },
  }),
  ...rowsOf('installation_target', {
    renamed: { alters: ['gate', 'membership'], revokes: 'always', read: targetRenamed },
  }),
]

/** Rules of the forge judge nothing here, but whether the gate is armed is shown and has to stay true. */
function guards(actions: readonly string[]): Readonly<Record<string, RowFacts>> {
  const facts: RowFacts = { alters: ['gate'], revokes: 'never', read: guarded }
  return Object.fromEntries(actions.map((action) => [action, facts]))
}

/** A ruleset of an organization names no repository. */
function guarded(occasion: Occasion): Told {
  const one = !isAbsent(memberAt(occasion.payload, ['repository']))
  return one ? allPulls(occasion, 'plain') : told({ installation: everywhere(occasion, 'plain') })
}

function seen(occasion: Occasion, gone: boolean): Observation {
  return { kind: 'repository', repository: repositoryOf(occasion), gone }
}

function seenAndLooked(occasion: Occasion): Told {
  return told({ ...allPulls(occasion, 'plain'), observations: [seen(occasion, false)] })
}

/** Repositories the App sees from now on: what is open there is judged at once. */
function listed(occasion: Occasion, member: string): Told {
  const repositories = repositoriesIn(occasion, member)
  const due = dueNow(occasion, 'plain')
  const marks: Mark[] = repositories.map((repository) => ({
    repository,
    subject: { kind: 'pulls', base: null },
    ...due,
  }))
  return told({ observations: observed(repositories, false), marks })
}

function removed(occasion: Occasion): Told {
  return told({ observations: observed(repositoriesIn(occasion, 'repositories_removed'), true) })
}

function observed(repositories: readonly GatedRepository[], gone: boolean): readonly Observation[] {
  return repositories.map((repository) => ({ kind: 'repository', repository, gone }))
}

/** The App may act again; what happened meanwhile nobody told us. */
function returned(occasion: Occasion): Told {
  const about = listed(occasion, 'repositories')
  return told({ ...about, installation: everywhere(occasion, 'plain') })
}

function left(occasion: Occasion): Told {
  const id = installationOf(occasion.payload)
  return told({ installation: { id, look: null, gone: true, owner: null } })
}

function targetRenamed(occasion: Occasion): Told {
  const path = ['account', 'login']
  const owner = isAbsent(memberAt(occasion.payload, path)) ? null : loginAt(occasion.payload, path)
  return told({ installation: { ...everywhere(occasion, 'revoking'), owner } })
}

/** GitHub leaves the list out when it is too long: the sweep finds them. */
function repositoriesIn({ payload }: Occasion, member: string): readonly GatedRepository[] {
  const installation = installationOf(payload)
  const list = isAbsent(payload[member]) ? [] : listAt(payload, [member])
  return list.map((each) => ({
    installation,
    id: countingAt(each, ['id']),
    name: repositoryNameAt(each, ['full_name']),
  }))
}
