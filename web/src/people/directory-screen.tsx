export function DirectoryScreen() { return null; }
