import { useReturnOfSite } from '~/live/use-return-of-site'

/** What a big screen shows while the site is away, until it answers again. */
export function WaitForSite() {
  useReturnOfSite()
  return (
    <div className="cc-screen cc-screen--waiting">
      <h1>Le site ne répond pas pour l’instant</h1>
      <p className="cc-screen__empty">Cet écran reprendra de lui-même dès qu’il répondra. Aucun vote accusé n’est perdu.</p>
    </div>
  )
}
