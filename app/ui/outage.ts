import { createContext, useContext } from 'react'

/** Whether the page says that the database is away. Only the server knows: such a page goes without scripts. */
export const OutageContext = createContext(false)
export const useOutage = () => useContext(OutageContext)
