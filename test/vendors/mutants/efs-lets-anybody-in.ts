/** Defect: The credential that Increff presents is not compared with anything. */
import { JsonServer } from "../shared/http-server.js";

class LetsAnybodyIn extends JsonServer {
  protected override checkToken(): void {
    // Whoever knows the address is let in.
  }
}

export const parts = { JsonServer: LetsAnybodyIn };
