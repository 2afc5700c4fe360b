/** Receives whatever is posted, and says yes at once. Prints its address as one line. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const answer = '{"hasError":false}';
const head = {
  "content-type": "application/json",
  "content-length": String(answer.length),
};

const server = createServer((request, response) => {
  request.resume().once("end", () => {
    response.writeHead(200, head).end(answer);
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}/` });
});
process.once("disconnect", () => {
  process.exit();
});
