import { afterAll } from 'vitest'
import { endFile } from './end-of-file'

// Read anew for each file, before it: its hook is the last of the file to run.
afterAll(endFile)
