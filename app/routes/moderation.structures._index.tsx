import { useOutletContext } from '@remix-run/react'
import type { DecidingPage } from '~/identity/structures/deciding'
import { Structures } from '~/identity/structures/structures-page'

export default function StructuresIndex() {
  return <Structures page={useOutletContext<DecidingPage>()} />
}
