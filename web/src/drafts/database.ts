/** The answer to a request of IndexedDB. */
export const answered = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * A database on this device, opened when it is first asked for and made by `make` when there is none: nothing where it is closed to
 * us, as in some private windows.
 */
export function databaseOf(name: string, make: (db: IDBDatabase) => void) {
  let opened: Promise<IDBDatabase | undefined> | undefined;
  async function open() {
    try {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => make(request.result);
      const db = await answered(request);
      // Another tab with a newer version must be able to upgrade.
      db.onversionchange = () => {
        db.close();
        opened = undefined;
      };
      return db;
    } catch {
      return undefined;
    }
  }
  return () => {
    opened ??= open();
    return opened;
  };
}
