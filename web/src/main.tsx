import "./shell/ahead.ts";
import "./ui/css/main.css";
import { render } from "solid-js/web";
import { App } from "./shell/app.tsx";
import { guessLanguage, speak } from "./words/reader.ts";

const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");
// Another language than English is fetched before the first word is drawn, so that no screen changes its language.
await speak(guessLanguage());
render(() => <App />, place);
