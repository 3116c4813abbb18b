import { useOutletContext } from '@remix-run/react'
import type { JudgingPage } from '~/proofs/judging'
import { Judging } from '~/proofs/judging-page'

export default function AttachmentsIndex() {
  return <Judging page={useOutletContext<JudgingPage>()} />
}
