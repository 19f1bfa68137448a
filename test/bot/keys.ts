import { generateKeyPairSync } from 'node:crypto'

/** A private key in PEM, as GitHub hands them out. */
export function rsaKey(bits: number, type: 'pkcs1' | 'pkcs8' = 'pkcs1'): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: bits })
  return String(privateKey.export({ type, format: 'pem' }))
}

/** A key of a kind GitHub does not take. */
export function ecKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
}

export const SECRET = 'a-secret-for-tests-0123456789'
