import type { SerialFact, SerialFormat, SerialisedScan, TroubleKind } from '../../evidence/serialised/types.ts'
import { counted, detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { isHarmlessImport } from './harmless-imports.ts'

/** What a file does when it is loaded, as far as its bytes tell. `detail` is a sentence about it, without its name. */
export type LoadedFile =
  | { readonly kind: 'data'; readonly detail: Detail }
  | { readonly kind: 'runs'; readonly detail: Detail }
  | { readonly kind: 'unclear'; readonly detail: Detail }
  | { readonly kind: 'elsewhere'; readonly detail: Detail }

const DATA: Readonly<Partial<Record<SerialFormat, Detail>>> = {
  safetensors: ['is safetensors, which holds only numbers'],
  onnx: ['is ONNX, with no operators of others and no files outside'],
  pickle: ['is a pickle that makes only data'],
  torch: ['is a PyTorch archive that makes only tensors'],
  numpy: ['is an array of NumPy'],
  'numpy-zip': ['is an archive of NumPy arrays'],
  json: ['is JSON, which holds no code'],
}

/** Judges what was found in the bytes of a file: anything that can run weighs more than all that could not be read. */
export function loadedFile(scan: SerialisedScan): LoadedFile {
  const { format, facts, more, trouble } = scan
  const running = facts.filter(({ what, about }) => what !== 'import' || !isHarmlessImport(about))
  const [first] = running
  if (first !== undefined) {
    const others = running.length - 1 + more
    const rest = others === 0 ? [] : detail`, and there ${others === 1 ? ['is'] : ['are']} ${others} more of the kind`
    return { kind: 'runs', detail: detail`${words(first)}${place(first)}${rest}` }
  }
  if (format === 'git-lfs' || format === 'dvc') {
    const what = format === 'dvc' ? 'DVC' : 'Git LFS'
    return {
      kind: 'elsewhere',
      detail: [`is a ${what} pointer, and the bytes it stands for are not in the repository`],
    }
  }
  if (trouble !== null) return { kind: 'unclear', detail: detail`${[TROUBLE[trouble.why]]}${place(trouble)}` }
  if (more > 0) return { kind: 'unclear', detail: ['imports more names than are looked at'] }
  const data = DATA[format]
  return data === undefined
    ? { kind: 'unclear', detail: [UNREAD[format] ?? 'is of no format that is known'] }
    : { kind: 'data', detail: data }
}

const UNREAD: Readonly<Partial<Record<SerialFormat, string>>> = {
  compressed: 'is compressed, and is not unpacked here',
  hdf5: 'is HDF5, which may hold layers that are programs',
  gguf: 'is GGUF, which is not read here',
  zip: 'is an archive of no kind that is known',
  tar: 'is a tar archive, which is not read here',
  text: 'is text of no format that is known',
  empty: 'is empty',
}

const TROUBLE: Readonly<Record<TroubleKind, string>> = {
  malformed: 'does not hold to its format',
  'too-much': 'is larger or deeper than is followed',
  'compressed-member': 'has a compressed member, which is not unpacked here',
  'unknown-member': 'has a member that such archives don’t have',
  'trailing-bytes': 'goes on after its end',
  header: 'has a header that is wrong',
}

function words({ what, about }: SerialFact): Detail {
  switch (what) {
    case 'import':
      return detail`imports ${named(about.replace(' ', '.'))}`
    case 'computed-import':
      return ['imports something whose name is worked out while loading']
    case 'extension':
      return detail`imports by the number ${named(about)} of a registry`
    case 'overwritten-import':
      return ['writes over something that it imported']
    case 'outside-path':
      return detail`reads the file ${named(about)}`
    case 'custom-domain':
      return detail`needs operators of ${named(about)}`
    case 'script':
      return detail`holds a program (${named(about)})`
  }
}

function place({ offset, member }: { readonly offset: number; readonly member: string | null }): Detail {
  return member === null ? detail` at byte ${offset}` : detail` in ${named(member)}, at byte ${offset}`
}

/** How many files, as a sentence counts them. */
export function otherFiles(count: number): Detail {
  return count === 0 ? [] : detail`, and so are ${counted(count, 'further file')}`
}
