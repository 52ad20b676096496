import {
  ActionIcon,
  Alert,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Select,
  Tooltip,
} from '@mantine/core'
import { DateInput } from '@mantine/dates'

const teal: MantineColorsTuple = [
  '#effaf8',
  '#dff3ef',
  '#b7e5dd',
  '#8ad6ca',
  '#55c0b1',
  '#2aa497',
  '#178a7e',
  '#0f766e',
  '#0f625b',
  '#0d4f4a',
]
const dark: MantineColorsTuple = [
  '#e4ebec',
  '#c3cfd3',
  '#a3b1b8',
  '#84949c',
  '#45545b',
  '#202a2e',
  '#1c2529',
  '#161d20',
  '#12181a',
  '#0f1416',
]

/** `lockScroll` would write a style element, which the page's policy forbids; nothing scrolls behind a modal here anyway. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 7 },
  colors: { teal, dark },
  black: '#15201f',
  fontFamily: '"Inter Variable", Inter, system-ui, sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  headings: { fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 32 } }),
    Alert: Alert.extend({ defaultProps: { p: 'md' } }),
    Modal: Modal.extend({
      defaultProps: {
        lockScroll: false,
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.4 },
        radius: 'lg',
      },
    }),
    Menu: Menu.extend({ defaultProps: { transitionProps: { duration: 0 }, withInitialFocusPlaceholder: false } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    Select: Select.extend({
      defaultProps: { comboboxProps: { transitionProps: { duration: 0 } }, allowDeselect: false },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 0 } } }),
    DateInput: DateInput.extend({ defaultProps: { popoverProps: { transitionProps: { duration: 0 } } } }),
  },
})

/** Mantine's greys that fail 4.5:1 are replaced by ours. */
export const colours: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-text': 'var(--salus-ink)',
    '--mantine-color-dimmed': 'var(--salus-ink-soft)',
    '--mantine-color-placeholder': 'var(--salus-ink-soft)',
    '--mantine-color-body': 'var(--salus-surface)',
    '--mantine-color-default': 'var(--salus-surface)',
    '--mantine-color-default-hover': 'var(--salus-hover)',
    '--mantine-color-default-border': 'var(--salus-line-field)',
    '--mantine-color-anchor': 'var(--salus-accent-ink)',
    '--mantine-color-error': 'var(--salus-tone-danger-ink)',
    '--mantine-primary-color-light': 'var(--salus-accent-soft)',
    '--mantine-primary-color-light-color': 'var(--salus-accent-ink)',
    '--mantine-color-teal-light': 'var(--salus-accent-soft)',
    '--mantine-color-teal-light-color': 'var(--salus-accent-ink)',
    '--mantine-color-red-light': 'var(--salus-tone-danger-soft)',
    '--mantine-color-red-light-color': 'var(--salus-tone-danger-ink)',
    '--mantine-color-red-filled': '#b42f2f',
    '--mantine-color-red-filled-hover': '#992525',
    '--mantine-color-disabled-color': 'var(--salus-ink-faint)',
    '--mantine-color-gray-light-color': 'var(--salus-ink-soft)',
  },
  light: {},
  dark: {},
})
