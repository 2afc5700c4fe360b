/** ERP-PAY-13: a message with a wrong credential is refused. */
import { wrongCredentialRule } from "./wrong-credential.js";

export const rule = wrongCredentialRule("ERP-PAY-13");
