/** A mock with its console, a WMS that works by itself, and a browser in front of them. */
import type { Browser, BrowserContext, Page } from "playwright-core";
// Builds the pages from what the sources say now.
import "../../src/console/bundle.js";
import { consoleFor } from "../../src/console/mount.js";
import { demoSettings, demoTenants } from "../../src/simulator/demo.js";
import { startOms, type RunningOms } from "../../src/simulator/start.js";
import { startWarehouse } from "../vendors/reference-efs/warehouse.js";
import {
  CREDENTIAL,
  VendorUnderTest,
} from "../vendors/testing/vendor-under-test.js";
import { launchBrowser } from "./browser.js";

export interface ConsoleStage {
  readonly running: RunningOms;
  readonly vendor: VendorUnderTest;
  readonly browser: Browser;
  /** A page of a fresh browser profile, with everything that went wrong in it. */
  open(
    path?: string,
    options?: Parameters<Browser["newContext"]>[0],
  ): Promise<OpenPage>;
  closePages(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, and what the policy of the page forbade. */
  readonly problems: readonly string[];
  /** Calls that left for anywhere but the mock. */
  readonly foreign: readonly string[];
}

export async function consoleStage(): Promise<ConsoleStage> {
  const running = await startOms({
    settings: demoSettings(),
    mount: consoleFor(),
  });
  const vendor = await VendorUnderTest.start(startWarehouse, running.url, true);
  running.sessions.configure(
    demoSettings({
      tenants: demoTenants.map((tenant) =>
        tenant.role === "efs"
          ? {
              ...tenant,
              authUsername: "user",
              authPassword: "secret",
              authDomainName: "domain",
              endpoints: {
                orderEvents: `${vendor.url}/increff/orders`,
                returnEvents: `${vendor.url}/increff/returns`,
                sellerCancellation: `${vendor.url}/increff/seller-cancel`,
                headers: { authorization: CREDENTIAL },
              },
            }
          : tenant,
      ),
    }),
  );
  const browser = await launchBrowser();
  return {
    running,
    vendor,
    browser,
    open: async (path = "/", options = {}) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const problems: string[] = [];
      const foreign: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => {
        if (/Content Security Policy|TrustedHTML/i.test(message.text()))
          problems.push(message.text());
      });
      page.on("request", (request) => {
        if (!/^(?:data:|blob:)/.test(request.url()))
          if (!request.url().startsWith(running.url))
            foreign.push(request.url());
      });
      await page.goto(`${running.url}${path}`);
      return { page, context, problems, foreign };
    },
    closePages: async () => {
      for (const context of browser.contexts()) await context.close();
    },
    close: async () => {
      await browser.close();
      await vendor.remove();
      await running.close();
    },
  };
}
