import { useOutletContext } from '@remix-run/react'
import type { Board } from '~/proposals/board.server'
import { Workbench } from '~/proposals/workbench'

export default function RegroupingIndex() {
  return <Workbench board={useOutletContext<Board>()} />
}
