import { run } from '../../src/cli/run.ts'
import { buildWorld } from '../../src/cli/compose.ts'

export type End = { readonly code: number; readonly out: string; readonly err: string }

/** A command in this process, in a directory and with nothing in its environment but what is given. */
export async function inProcess(
  argv: readonly string[],
  directory: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<End> {
  let [out, err] = ['', '']
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    colour: false,
    width: 100,
    progress: false,
  }
  return { code: await run(argv, buildWorld(directory, environment), terminal), out, err }
}
