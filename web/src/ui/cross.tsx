/** The sign for closing and dismissing. */
export const Cross = () => (
  <svg class="cross" viewBox="0 0 12 12" aria-hidden="true">
    <path d="m1.5 1.5 9 9m0-9-9 9" />
  </svg>
);
