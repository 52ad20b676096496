import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import { colours, theme } from './theme.ts'

/**
 * Mantine would write its variables into a style element, which the page's policy forbids. A constructed style
 * sheet is not inline style, so the policy stays strict and no nonce is needed.
 */
export function adoptTheme(): void {
  const full = mergeMantineTheme(DEFAULT_THEME, theme)
  const { variables, light, dark } = defaultCssVariablesResolver(full)
  const ours = colours(full).variables
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    convertCssVariables({ variables, light: { ...light, ...ours }, dark: { ...dark, ...ours } }) + withoutTransitions,
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

/** Set for the moment in which light becomes dark. */
const withoutTransitions = '[data-changing-light] * { transition: none !important; }'
