import { toggleStore } from './toggle-store.ts'

export const shortcutSheet = toggleStore()
export const openShortcutSheet = () => shortcutSheet.set(true)
