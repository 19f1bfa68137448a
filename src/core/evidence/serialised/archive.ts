import { note } from './fact-list.ts'
import type { FactList } from './fact-list.ts'
import { readNumpy } from './numpy.ts'
import { walkPickles } from './pickles.ts'
import type { SerialFormat, Trouble } from './types.ts'
import { zipMembers } from './zip.ts'
import type { ZipMember } from './zip.ts'

export type ArchiveReading = { readonly format: SerialFormat; readonly trouble: Trouble | null }

/** Members of a PyTorch archive that are raw numbers or one-line notes about them; the name of its folder comes first. */
const RAW = /^[^/]+\/(?:data\/[^/]+|version|byteorder|\.data\/serialization_id|\.format_version|\.storage_alignment)$/

/** Reads an archive of PyTorch (pickles beside raw tensors) or of NumPy (arrays); any other is only named. */
export function readArchive(bytes: Uint8Array, facts: FactList): ArchiveReading {
  const members = zipMembers(bytes)
  if (members === null) return { format: 'zip', trouble: { why: 'malformed', offset: 0, member: null } }
  if (members.some(({ name }) => /^[^/]+\/data\.pkl$/.test(name))) {
    return { format: 'torch', trouble: firstTrouble(members, (member) => torchMember(member, facts)) }
  }
  if (members.length > 0 && members.every(({ name }) => name.endsWith('.npy'))) {
    return { format: 'numpy-zip', trouble: firstTrouble(members, (member) => numpyMember(member, facts)) }
  }
  return { format: 'zip', trouble: null }
}

/** Every member is looked at, so that each import is found; the first trouble is told. */
function firstTrouble(members: readonly ZipMember[], read: (member: ZipMember) => Trouble | null): Trouble | null {
  return members.map(read).find((trouble) => trouble !== null) ?? null
}

function torchMember({ name, start, bytes }: ZipMember, facts: FactList): Trouble | null {
  const place = { offset: start, member: name }
  if (/^[^/]+\/code\//.test(name)) {
    note(facts, 'script', { name: 'TorchScript', ...place })
    return null
  }
  if (RAW.test(name)) return null
  if (!name.endsWith('.pkl')) return { why: 'unknown-member', ...place }
  if (bytes === null) return { why: 'compressed-member', ...place }
  return within(start, walkPickles(bytes, { facts, member: name }))
}

function numpyMember({ name, start, bytes }: ZipMember, facts: FactList): Trouble | null {
  if (bytes === null) return { why: 'compressed-member', offset: start, member: name }
  return within(start, readNumpy(bytes, { facts, member: name }))
}

/** An offset in a member, as one of the archive. */
function within(start: number, trouble: Trouble | null): Trouble | null {
  return trouble === null ? null : { ...trouble, offset: trouble.offset + start }
}
