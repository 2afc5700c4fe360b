/** The console of the mock OMS. */
import "@preact/signals";
import { render } from "preact";
import { learnAbout } from "./about.js";
import { App } from "./app.js";
import { listenToKeys } from "./keyboard.js";
import { followChanges, hearOfMock } from "./live.js";
import { applyTheme } from "./theme.js";

applyTheme();
listenToKeys();
// Without an answer the stream says what is the matter.
learnAbout().catch(() => undefined);
void followChanges("/_kit/changes", hearOfMock);

const app = document.getElementById("app");
if (app !== null) render(<App />, app);
