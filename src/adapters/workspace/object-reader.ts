import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { type Clone, gitArguments, gitEnvironment, gitFault, notStarted } from './git-process.ts'

/** Reads objects by id from one git process that stays open; ends it with `close`. */
export type ObjectReader = {
  /** The bytes of an object; null when the repository does not hold it. */
  read(id: string): Promise<Uint8Array | null>
  close(): void
}

type Waiting = { readonly resolve: (bytes: Uint8Array | null) => void; readonly reject: (cause: Error) => void }

/** Starts `git cat-file --batch` with the first read: thousands of objects cost one process. */
export function objectReader(clone: Clone): ObjectReader {
  const waiting: Waiting[] = []
  let child: ChildProcessWithoutNullStreams | null = null
  const fail = (cause: Error): void => {
    child = null
    for (const { reject } of waiting.splice(0)) reject(cause)
  }
  const start = (): ChildProcessWithoutNullStreams => {
    const command = [...gitArguments(clone), 'cat-file', '--batch']
    const started = spawn('git', command, { env: gitEnvironment(clone, false), windowsHide: true })
    const answers = answerParser((bytes) => waiting.shift()?.resolve(bytes))
    started.stdout.on('data', answers)
    started.stderr.resume()
    started.stdin.on('error', (cause) => fail(notStarted(cause)))
    started.on('error', (cause) => fail(notStarted(cause)))
    started.on('close', () => fail(gitFault('read objects', 'it ended early')))
    return started
  }
  return {
    read: (id) =>
      new Promise((resolve, reject) => {
        child ??= start()
        waiting.push({ resolve, reject })
        child.stdin.write(`${id}\n`)
      }),
    close: () => child?.stdin.end(),
  }
}

/** Splits `<id> <type> <size>\n<bytes>\n` and `<id> missing\n` out of a stream of chunks. */
function answerParser(answer: (bytes: Uint8Array | null) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = []
  let length = 0
  let needed = 1
  return (chunk) => {
    chunks.push(chunk)
    length += chunk.length
    if (length < needed) return
    let rest = Buffer.concat(chunks)
    for (;;) {
      const step = nextAnswer(rest)
      if (step.kind === 'more') {
        needed = step.needed
        break
      }
      answer(step.bytes)
      rest = rest.subarray(step.end)
    }
    chunks = [rest]
    length = rest.length
  }
}

type Step =
  | { readonly kind: 'more'; readonly needed: number }
  | { readonly kind: 'answer'; readonly bytes: Uint8Array | null; readonly end: number }

function nextAnswer(buffer: Buffer): Step {
  const line = buffer.indexOf(0x0a)
  if (line === -1) return { kind: 'more', needed: buffer.length + 1 }
  const [, type, size = ''] = buffer.toString('latin1', 0, line).split(' ')
  if (type === 'missing') return { kind: 'answer', bytes: null, end: line + 1 }
  const end = line + 1 + Number(size) + 1
  if (buffer.length < end) return { kind: 'more', needed: end }
  // copied, so that a small file does not keep a large chunk alive
  return { kind: 'answer', bytes: new Uint8Array(buffer.subarray(line + 1, end - 1)), end }
}
