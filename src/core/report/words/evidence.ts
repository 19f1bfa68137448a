import type { Refusal } from '../../evaluate/dossier.ts'
import type { WordsFor } from '../about.ts'
import { count, list, name, quote, say, words } from '../phrase.ts'
import { firstPlace, firstProblem } from './change.ts'

type Code = 'file-missing' | 'file-refused' | 'file-unreadable' | 'file-is-pointer' | 'file-read' | 'nothing-reported'

/** Words about evidence files. */
export const evidenceWords: WordsFor<Code> = {
  'file-missing': ({ path, similar }) => ({
    because: say`There is no file ${name(path)}`,
    remedy:
      similar.length === 0
        ? say`Commit ${name(path)}, or correct its path in the policy`
        : say`Commit ${name(path)}; there is ${list(similar, 3)}: if that is meant, correct the path`,
  }),
  'file-refused': ({ path, why, detail }) => ({
    because: say`${name(path)} ${words(REFUSALS[why].because)}${detail === '' ? [] : say` (${quote(detail)})`}`,
    remedy: say`${words(REFUSALS[why].remedy)}: ${name(path)}`,
  }),
  'file-unreadable': ({ path, problems }) => ({
    because: say`${name(path)} can’t be read: ${firstProblem(problems)}`,
    remedy: say`Correct ${firstPlace(problems)}; ${name(`countersign inspect ${path}`)} shows what is read`,
  }),
  'file-is-pointer': ({ path, pointer }) => ({
    because: say`${name(path)} is a ${words(pointer.kind === 'dvc' ? 'DVC' : 'Git LFS')} pointer; the numbers are not in the repository`,
    remedy: say`Commit the content of ${name(path)} itself; metrics are small enough for Git`,
  }),
  'nothing-reported': ({ path, format }) => ({
    because: say`${name(path)} was read as ${name(format)} and reports no number and no check`,
    remedy: say`Let the evaluation write its results there, or take the file out of the policy; ${name(`countersign inspect ${path}`)} shows what is read`,
  }),
  'file-read': ({ format, measurements }) => ({
    because: say`Read as ${name(format)}${words(measurements === 0 ? '' : `, ${count(measurements, 'measurement')}`)}`,
    remedy: null,
  }),
}

const REFUSALS: Readonly<Record<Refusal, { readonly because: string; readonly remedy: string }>> = {
  symlink: { because: 'is a symbolic link, and links are not followed', remedy: 'Commit the file itself' },
  submodule: { because: 'is a submodule, and other repositories are not read', remedy: 'Commit the file itself' },
  directory: { because: 'is a directory', remedy: 'Name a file in the policy, or use a pattern' },
  'too-large': { because: 'is larger than what is read', remedy: 'Commit a smaller file with the results only' },
  binary: { because: 'is binary, not text', remedy: 'Commit the results as text' },
  'utf-16': { because: 'is UTF-16', remedy: 'Save the file as UTF-8' },
  'not-utf8': { because: 'is not valid UTF-8', remedy: 'Save the file as UTF-8' },
  'unsafe-path': { because: 'leads out of the repository', remedy: 'Use a path inside the repository' },
}
