/** The part of WebAssembly's JavaScript API that is used here; TypeScript declares it only together with the DOM. */
declare namespace WebAssembly {
  type Module = object
  const Module: new (bytes: Uint8Array<ArrayBuffer>) => Module
  type Instance = { readonly exports: Readonly<Record<string, unknown>> }
  const Instance: new (module: Module) => Instance
  class Memory {
    readonly buffer: ArrayBuffer
    grow(pages: number): number
  }
}
