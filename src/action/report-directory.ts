import { constants } from 'node:fs'
import { lstat, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../app/fault.ts'

/**
 * Writes files into a directory below the workspace, which may hold what a pull request put there: no symlink on the
 * way is followed, and none is written through. `directory` is a safe relative path.
 */
export async function writeReports(
  workspace: string,
  directory: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  if (workspace === '')
    throw new Fault('fault/disk', 'GITHUB_WORKSPACE is not set', 'Run this as a step of a GitHub job.')
  try {
    const folder = await madeFolder(workspace, directory)
    for (const [name, text] of files) await writeFile(join(folder, name), text)
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    const because = cause instanceof Error ? cause.message : String(cause)
    throw new Fault('fault/disk', `The report can't be written: ${because}`, 'Check the input `report-dir`.', cause)
  }
}

async function madeFolder(workspace: string, directory: string): Promise<string> {
  let folder = workspace
  for (const segment of directory.split('/')) {
    folder = join(folder, segment)
    await mkdir(folder).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw cause
    })
    if (!(await lstat(folder)).isDirectory()) throw leadsOut(directory)
  }
  return folder
}

async function writeFile(file: string, text: string): Promise<void> {
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants
  const handle = await open(file, O_WRONLY | O_CREAT | O_TRUNC | (O_NOFOLLOW ?? 0))
  try {
    await handle.writeFile(text)
  } finally {
    await handle.close()
  }
}

function leadsOut(directory: string): Fault {
  return new Fault(
    'fault/disk',
    `\`report-dir\` ${directory} leads through something that is no directory`,
    'Choose a directory that the repository does not hold.',
  )
}
