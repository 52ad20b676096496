import type { Keychain } from '../platform/keys.ts'

/** As much of Electron's `safeStorage` as is used. Its synchronous half is deprecated. */
export type SafeStorage = {
  isAsyncEncryptionAvailable(): Promise<boolean>
  getSelectedStorageBackend(): string
  encryptStringAsync(text: string): Promise<Buffer>
  decryptStringAsync(encrypted: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>
}

/** Windows and macOS have one keychain each; on Linux it is asked which one answers. */
export function systemKeychain(storage: SafeStorage, platform: string = process.platform): Keychain {
  return {
    isAvailable: () => storage.isAsyncEncryptionAvailable(),
    backend: () => (platform === 'linux' ? storage.getSelectedStorageBackend() : platform),
    wrap: (secret) => storage.encryptStringAsync(secret),
    unwrap: async (wrapped) => {
      const { result, shouldReEncrypt } = await storage.decryptStringAsync(wrapped)
      return { secret: result, wrapAgain: shouldReEncrypt }
    },
  }
}
