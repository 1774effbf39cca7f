// Before the first paint: the chosen theme and language, so that nothing flashes. No inline script, so the policy stays strict.
try {
  const theme = localStorage.getItem("outloud.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  const language = localStorage.getItem("outloud.language");
  if (language === "en" || language === "fr") document.documentElement.lang = language;
} catch {
  // Storage can be closed to us; the system's theme is right then.
}
