/** Where the bytes of files are kept, by the id of their row: a folder, or an S3 store. Both are spoken to in these words. */
export type FileStore = {
  /** Keeps what is at `path`, whole and on disk when it returns, or not at all. `path` may be gone afterwards. */
  put(id: string, path: string): Promise<void>
  /** The bytes, or those from `start` to `end` included; null when there are none. */
  read(id: string, part?: { start: number; end: number }): Promise<ReadableStream<Uint8Array> | null>
  /** Forgets the bytes; nothing there is fine too. */
  remove(id: string): Promise<void>
}
