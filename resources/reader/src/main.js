/** Opens the page: no state from before, no state left behind. */
import { Page } from "./page.js";

new Page().start();
