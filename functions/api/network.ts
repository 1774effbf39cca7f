/**
 * A network address as limits count it: IPv4 as it is, IPv6 by its first 64 bits, because one household has them all.
 * What is no address counts together.
 */
export function networkOf(address = ""): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(":")) return address.slice(0, 60) || "unknown";
  const [left = "", right] = address.toLowerCase().split("%", 1).join("").split("::");
  const before = left ? left.split(":") : [];
  const after = right ? right.split(":") : [];
  const between =
    right === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  const groups = [...before, ...between, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.join(":")}::/64`.slice(0, 60);
}
