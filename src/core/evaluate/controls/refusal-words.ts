import type { Detail } from '../detail.ts'
import type { Refusal } from '../dossier.ts'

/** Why a file is not read, after `it`. */
export function refusalWords(why: Refusal | 'pointer'): Detail {
  return [WORDS[why]]
}

const WORDS: Readonly<Record<Refusal | 'pointer', string>> = {
  symlink: 'is a symbolic link, and links are not followed',
  submodule: 'is a submodule, and other repositories are not read',
  directory: 'is a directory',
  'too-large': 'is larger than what is read',
  binary: 'is binary, not text',
  'utf-16': 'is UTF-16',
  'not-utf8': 'is not valid UTF-8',
  'unsafe-path': 'leads out of the repository',
  pointer: 'is a pointer, and the text is not in the repository',
}
