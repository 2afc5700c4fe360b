/** npm run pictures: the pictures of the README, taken in a real browser, into reports/pictures. */
import { mkdir } from "node:fs/promises";
import { packageFile } from "../../../src/contract/package.js";
import { consoleStage } from "../console-stage.js";
import { consolePictures } from "./console.js";
import { reportPictures } from "./report.js";

const folder = packageFile("reports/pictures");
await mkdir(folder, { recursive: true });
const stage = await consoleStage();
try {
  const pictures = [
    ...(await consolePictures(stage, folder)),
    ...(await reportPictures(stage.browser, folder)),
  ];
  process.stdout.write(`${pictures.join("\n")}\n`);
} finally {
  await stage.close();
}
