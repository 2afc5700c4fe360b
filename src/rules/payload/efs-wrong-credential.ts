/** EFS-PAY-21: a message with a wrong credential is refused. */
import { wrongCredentialRule } from "./wrong-credential.js";

export const rule = wrongCredentialRule("EFS-PAY-21");
