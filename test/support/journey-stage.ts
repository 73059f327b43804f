import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import type { JourneyServer } from "./journey-server.ts";
import { DEMO_READY_MS } from "./made-demo.ts";

export interface Stage {
  browser: Browser;
  server: JourneyServer;
}

/** The browser and the server of a describe's journeys: there before the first of them, and gone after the last. */
export function stageOf(start: () => Promise<JourneyServer>): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.browser = await launchBrowser();
    stage.server = await start();
  }, DEMO_READY_MS);
  afterAll(async () => {
    await stage.browser?.close();
    await stage.server?.stop();
  });
  return stage;
}
