export function PersonScreen() {
  return <p>…</p>;
}
