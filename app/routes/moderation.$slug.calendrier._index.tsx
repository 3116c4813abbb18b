import { useOutletContext, useSearchParams } from '@remix-run/react'
import type { CalendarDesk } from '~/editions/calendar-desk.server'
import { CalendarEditor } from '~/editions/calendar-editor'
import { readMoveDone } from '~/editions/move-words'

export default function CalendarDeskIndex() {
  const [search] = useSearchParams()
  return <CalendarEditor desk={useOutletContext<CalendarDesk>()} done={readMoveDone(search.get('fait'))} />
}
