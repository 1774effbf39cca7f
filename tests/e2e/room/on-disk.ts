/** How much waits on the disk of a device; to be run in a page that has its outbox open. */
export const waitingOnDisk = () =>
  new Promise<number>((resolve, reject) => {
    const opening = indexedDB.open("outloud.room", 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction("outbox").objectStore("outbox").count();
      counting.onerror = () => reject(counting.error);
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
