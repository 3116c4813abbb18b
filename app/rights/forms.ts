import { z } from 'zod'

export const leaveForm = z.object({ understood: z.literal('oui', 'Cochez la case\u00a0: un compte effacé ne revient pas.') })
