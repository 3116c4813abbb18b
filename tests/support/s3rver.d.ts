/** The part of s3rver that the tests use: it comes without its types. */
declare module 's3rver' {
  export default class S3rver {
    constructor(options: { directory: string; address: string; port: number; silent: boolean; configureBuckets: { name: string; configs: string[] }[] })
    run(): Promise<{ address: string; port: number }>
    close(): Promise<void>
  }
}
