// For a program run from its sources (`node --import`): whatever it imports afterwards is mended as in the built site.
import { register } from 'node:module'

register(new URL('./mended-postgres.mjs', import.meta.url))
