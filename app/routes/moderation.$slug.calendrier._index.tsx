import { useOutletContext } from '@remix-run/react'
import type { CalendarDesk } from '~/editions/calendar-desk.server'
import { CalendarEditor } from '~/editions/calendar-editor'

export default function CalendarDeskIndex() {
  return <CalendarEditor desk={useOutletContext<CalendarDesk>()} />
}
