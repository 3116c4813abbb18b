import type { ATTACHMENT_LEVELS, PROFILES, ROLES } from '~db/schema/identity'
import type { TERRITORY_KINDS } from '~db/schema/territories'

export type Profile = (typeof PROFILES)[number]
export type Role = (typeof ROLES)[number]

/** For which territory a person acts, and how well that is known. */
export type Attachment = {
  territoryId: number
  name: string
  /** Its official code, one of its kind. */
  code: string
  kind: (typeof TERRITORY_KINDS)[number]
  departement?: string | null
  level: (typeof ATTACHMENT_LEVELS)[number]
  /** How many territories the person may speak for, this one among them. */
  among?: number
}

/** Who is looking: the signed-in person, with what decides of their rights. Never read from a form. */
export type Viewer = {
  personId: string
  displayName: string
  email: string | null
  profile: Profile
  function: string
  /** For whom a partner speaks; public. */
  organisation: string | null
  roles: Role[]
  /** Roles held that this session does not give, for want of two factors. */
  asleep?: Role[]
  attachment: Attachment | null
}
