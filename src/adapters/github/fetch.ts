import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { gunzipSync } from 'node:zlib'
import { HttpClient } from '@actions/http-client'

/** The part of `fetch` that octokit uses. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>

export type FetchInit = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal?: AbortSignal
}

export type FetchAnswer = {
  readonly status: number
  readonly statusText: string
  readonly ok: boolean
  readonly url: string
  readonly headers: ReadonlyMap<string, string>
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}

/** No answer of GitHub's API is longer: a 100 MB blob in base64, with room. */
const LONGEST_ANSWER = 150 * 1024 * 1024

/** Silence after which a connection counts as dead. */
const SILENCE_MS = 60_000

/** Only for its agents: they keep connections alive and tunnel through proxies. */
const client = new HttpClient('countersign', [], { keepAlive: true })

/**
 * `fetch` over node:http, because Node's own fetch takes longer to load than the whole evaluation takes to run.
 * Proxies (`https_proxy`, `no_proxy`) are honoured by the agent of the Actions toolkit. An answer that ends before
 * its time rejects; redirects are not followed, since no endpoint we use redirects.
 */
export const nodeFetch: Fetch = (url, init) =>
  new Promise((resolve, reject) => {
    const target = new URL(url)
    const options: RequestOptions = {
      method: init.method ?? 'GET',
      headers: { ...init.headers, 'accept-encoding': 'gzip' },
      agent: client.getAgent(url),
      timeout: SILENCE_MS,
      ...(init.signal === undefined ? {} : { signal: init.signal }),
    }
    const request = (target.protocol === 'https:' ? httpsRequest : httpRequest)(target, options, (response) => {
      body(response)
        .then((bytes) => resolve(answerOf(url, response, bytes)))
        .catch(reject)
    })
    request.on('error', reject)
    request.on('timeout', () => request.destroy(new Error(`no answer within ${SILENCE_MS / 1000} seconds`)))
    request.end(init.body)
  })

function body(response: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    response.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > LONGEST_ANSWER) response.destroy(new Error(`the answer exceeds ${LONGEST_ANSWER} bytes`))
      else chunks.push(chunk)
    })
    response.on('error', reject)
    response.on('close', () => reject(new Error('the answer broke off')))
    response.on('end', () => {
      if (!response.complete) reject(new Error('the answer broke off'))
      else resolve(Buffer.concat(chunks))
    })
  })
}

function answerOf(url: string, response: IncomingMessage, raw: Buffer): FetchAnswer {
  const zipped = response.headers['content-encoding'] === 'gzip' && raw.length > 0
  const bytes = zipped ? gunzipSync(raw, { maxOutputLength: LONGEST_ANSWER }) : raw
  const status = response.statusCode ?? 0
  const headers = new Map<string, string>()
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return {
    status,
    statusText: response.statusMessage ?? '',
    ok: status >= 200 && status < 300,
    url,
    headers,
    text: async () => bytes.toString('utf8'),
    arrayBuffer: async () => new Uint8Array(bytes).buffer,
  }
}
