/** What a route may ask of the page around it, as its `handle`. */
export type PageHandle = {
  /** Neither header nor footer: the big screen. */
  bare?: boolean
  /** The whole width of the window: the workbench. */
  wide?: boolean
}
