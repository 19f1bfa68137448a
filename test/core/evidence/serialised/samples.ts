import { bytesOf, fromBase64 } from './bytes.ts'

/** A mapping of all plain kinds of values, as Python writes it, by protocol. */
export const plainPickles: readonly Uint8Array[] = [
  fromBase64(
    'KGRwMApWYQpwMQoobHAyCkkxCmFGMi41CmFOYUkwMQphKEkxCkkyCkkzCnRwMwphVngKcDQKYXNWYgpwNQpjY29sbGVjdGlvbnMKT3JkZXJlZERpY3QKcDYKKHRScDcKVmsKcDgKY19fYnVpbHRpbl9fCnNldApwOQooKGxwMTAKSTEKYUkyCmF0cDExClJwMTIKc1ZmCnAxMwpjX19idWlsdGluX18KZnJvemVuc2V0CnAxNAooKGxwMTUKSTMKYXRwMTYKUnAxNwpzc1ZjCnAxOApjX2NvZGVjcwplbmNvZGUKcDE5CihWeHkKcDIwClZsYXRpbjEKcDIxCnRwMjIKUnAyMwpzVmQKcDI0CkwxMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwTApzVmUKcDI1CkkwCnMu',
  ),
  fromBase64(
    'fXEAKFgBAAAAYXEBXXECKEsBR0AEAAAAAAAATkkwMQooSwFLAksDdHEDWAEAAAB4cQRlWAEAAABicQVjY29sbGVjdGlvbnMKT3JkZXJlZERpY3QKcQYpUnEHKFgBAAAAa3EIY19fYnVpbHRpbl9fCnNldApxCShdcQooSwFLAmV0cQtScQxYAQAAAGZxDWNfX2J1aWx0aW5fXwpmcm96ZW5zZXQKcQ4oXXEPSwNhdHEQUnERdVgBAAAAY3ESY19jb2RlY3MKZW5jb2RlCnETKFgCAAAAeHlxFFgGAAAAbGF0aW4xcRV0cRZScRdYAQAAAGRxGEwxMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwTApYAQAAAGVxGUsAdS4=',
  ),
  fromBase64(
    'gAJ9cQAoWAEAAABhcQFdcQIoSwFHQAQAAAAAAABOiEsBSwJLA4dxA1gBAAAAeHEEZVgBAAAAYnEFY2NvbGxlY3Rpb25zCk9yZGVyZWREaWN0CnEGKVJxByhYAQAAAGtxCGNfX2J1aWx0aW5fXwpzZXQKcQldcQooSwFLAmWFcQtScQxYAQAAAGZxDWNfX2J1aWx0aW5fXwpmcm96ZW5zZXQKcQ5dcQ9LA2GFcRBScRF1WAEAAABjcRJjX2NvZGVjcwplbmNvZGUKcRNYAgAAAHh5cRRYBgAAAGxhdGluMXEVhnEWUnEXWAEAAABkcRiKDQAAAEDq7XRG0JwsnwxYAQAAAGVxGUsAdS4=',
  ),
  fromBase64(
    'gAN9cQAoWAEAAABhcQFdcQIoSwFHQAQAAAAAAABOiEsBSwJLA4dxA1gBAAAAeHEEZVgBAAAAYnEFY2NvbGxlY3Rpb25zCk9yZGVyZWREaWN0CnEGKVJxByhYAQAAAGtxCGNidWlsdGlucwpzZXQKcQldcQooSwFLAmWFcQtScQxYAQAAAGZxDWNidWlsdGlucwpmcm96ZW5zZXQKcQ5dcQ9LA2GFcRBScRF1WAEAAABjcRJDAnh5cRNYAQAAAGRxFIoNAAAAQOrtdEbQnCyfDFgBAAAAZXEVSwB1Lg==',
  ),
  fromBase64(
    'gASVhAAAAAAAAAB9lCiMAWGUXZQoSwFHQAQAAAAAAABOiEsBSwJLA4eUjAF4lGWMAWKUjAtjb2xsZWN0aW9uc5SMC09yZGVyZWREaWN0lJOUKVKUKIwBa5SPlChLAUsCkIwBZpQoSwORlHWMAWOUQwJ4eZSMAWSUig0AAABA6u10RtCcLJ8MjAFllEsAdS4=',
  ),
  fromBase64(
    'gAWVjQAAAAAAAAB9lCiMAWGUXZQoSwFHQAQAAAAAAABOiEsBSwJLA4eUjAF4lGWMAWKUjAtjb2xsZWN0aW9uc5SMC09yZGVyZWREaWN0lJOUKVKUKIwBa5SPlChLAUsCkIwBZpQoSwORlHWMAWOUQwJ4eZSMAWSUig0AAABA6u10RtCcLJ8MjAFllJYBAAAAAAAAAHqUdS4=',
  ),
]

/** What runs a command when it is loaded, in each way a pickle can say so. */
export const hostilePickles: Readonly<Record<string, Uint8Array>> = {
  'protocol 0': fromBase64('Y3Bvc2l4CnN5c3RlbQpwMAooVnRydWUKcDEKdHAyClJwMwou'),
  'protocol 2': fromBase64('gAJjcG9zaXgKc3lzdGVtCnEAWAQAAAB0cnVlcQGFcQJScQMu'),
  'protocol 4': fromBase64('gASVHwAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAR0cnVllIWUUpQu'),
  'an instance': bytesOf('\x80\x02', "(S'true'\niposix\nsystem\n."),
  'an object': bytesOf('\x80\x02', "(cposix\nsystem\nS'true'\no."),
  'a name from the memo': bytesOf('\x80\x04', '\x8c\x05posix\x940\x8c\x06system\x940h\x00h\x01\x93\x8c\x04true\x85R.'),
  'a name written twice over': bytesOf(
    '\x80\x04',
    '\x8c\x05posixq\x070\x8c\x06systemq\x080h\x07h\x08\x93\x8c\x04true\x85R.',
  ),
  'behind plain data': bytesOf('\x80\x02', '}q\x00X\x01\x00\x00\x00ac', 'posix\nsystem\nX\x04\x00\x00\x00true\x85Rs.'),
  'in a second pickle': bytesOf('\x80\x02}.\x80\x02cposix\nsystem\nX\x04\x00\x00\x00true\x85R.'),
  'broken after it ran': bytesOf('\x80\x02cposix\nsystem\nX\x04\x00\x00\x00true\x85R\xff\xff'),
}
