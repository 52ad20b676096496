import { toggleStore } from '../components/toggle-store.ts'

export const palette = toggleStore()
export const openPalette = () => palette.set(true)
