/** The pictures of the console: a list, an order's life with one exchange opened, and a certification, as they are seen. */
import path from "node:path";
import type { ConsoleStage } from "../console-stage.js";

const height = 900;
const widths = [
  ["", 1280],
  ["-narrow", 400],
] as const;

/**
 * Writes `console[-narrow]-{light,dark}.png` and `order[-narrow]-{light,dark}.png` into `folder`, which exists.
 *
 * @returns the paths of the pictures
 */
export async function consolePictures(
  stage: ConsoleStage,
  folder: string,
): Promise<string[]> {
  const { running } = stage;
  const { oms } = running;
  for (const [index, orderCode] of ["WEB-1041", "WEB-1042"].entries()) {
    const api = `${running.url}/console/api`;
    const draft = await fetch(`${api}/drafts`, {
      method: "POST",
      body: JSON.stringify({
        orderCode,
        lines: [
          { channelSkuCode: `SKU-${index + 3}`, quantity: 2 },
          { channelSkuCode: "SKU-9", quantity: 1 },
        ],
      }),
    });
    const { order } = (await draft.json()) as { readonly order: unknown };
    await fetch(`${api}/marketplace/createOutwardOrder?channelName=DEMO`, {
      method: "POST",
      body: JSON.stringify(order),
    });
    await oms.dispatcher.whenIdle();
  }
  await fetch(`${running.url}/_kit/orders/generate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ count: 25, seed: 7 }),
  });
  const pictures: string[] = [];
  for (const [suffix, width] of widths)
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await stage.open("/#/orders", {
        viewport: { width, height },
        colorScheme,
      });
      const take = async (name: string): Promise<void> => {
        const file = `${name}${suffix}-${colorScheme}.png`;
        const picture = path.join(folder, file);
        await page.screenshot({ path: picture });
        pictures.push(picture);
      };
      await page.locator(".row", { hasText: "ORD-7-25" }).first().waitFor();
      await page.locator(".row", { hasText: "completed" }).nth(4).waitFor();
      await take("console");
      await page.goto(`${running.url}/#/orders/WH1/DEMO/WEB-1042`);
      await page
        .locator(".arrow-row", { hasText: "notifyHandover" })
        .first()
        .waitFor();
      await page
        .getByRole("heading", { name: "Its life" })
        .evaluate((element) => {
          element.scrollIntoView();
        });
      await take("order");
      await page.context().close();
    }
  return pictures;
}
