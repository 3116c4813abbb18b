import { useNonce } from './nonce'

/** The key in this browser’s storage, and the event that says it changed. */
export const THEME = 'affichage'

const SCRIPT = `(function(){var r=document.documentElement,m=matchMedia('(prefers-color-scheme: dark)');function a(){var c=null;try{c=localStorage.getItem('${THEME}')}catch(e){}r.setAttribute('data-fr-theme',c==='sombre'||c!=='clair'&&m.matches?'dark':'light')}a();m.addEventListener('change',a);addEventListener('storage',a);addEventListener('${THEME}',a)})()`

/**
 * Sets light or dark before the first paint, from the reader’s choice or the system, and follows both. Without scripts
 * the stylesheet follows the system by itself.
 */
export function ThemeScript() {
  return <script nonce={useNonce()} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />
}
