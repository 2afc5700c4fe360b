/** The usual cause of a connection that fails, by the system's own code for it, and what to do about it. */

export interface Cause {
  readonly came: string;
  readonly cause: string;
  /** `{name}` stands for the setting. */
  readonly advice: string;
  /** The connection stood, and what failed came after it. */
  readonly connected: boolean;
}

type Known = Omit<Cause, "connected">;

const notThere: Known = {
  came: "connection refused",
  cause: "Nothing listens at this address and port.",
  advice: "Start it, or correct {name} in the configuration.",
};
const noName: Known = {
  came: "the name cannot be resolved",
  cause: "The name is misspelled, or this network does not know it.",
  advice: "Correct the name in {name}, or use an address in numbers.",
};
const noWay: Known = {
  came: "no way leads there",
  cause: "The address is in a network that this computer cannot reach.",
  advice: "Connect to that network, or correct {name}.",
};
const noConnection: Known = {
  came: "no connection in time",
  cause: "A firewall drops the packets, or the host is down.",
  advice: "Open the port for this computer, or correct {name}.",
};
const plainAnswer: Known = {
  came: "what answers there does not speak TLS",
  cause: "The address says https, and a plain HTTP server listens there.",
  advice: "Write http in {name}, or give the server a certificate.",
};
const untrusted: Known = {
  came: "the certificate is not trusted",
  cause:
    "It is signed by itself or by an authority that Node does not know, as in-house certificates are.",
  advice:
    "Name the authority's certificate in the environment variable NODE_EXTRA_CA_CERTS.",
};

const known: Readonly<Record<string, Known>> = {
  ECONNREFUSED: notThere,
  ENOTFOUND: noName,
  EAI_AGAIN: noName,
  EHOSTUNREACH: noWay,
  ENETUNREACH: noWay,
  ETIMEDOUT: noConnection,
  UND_ERR_CONNECT_TIMEOUT: noConnection,
  ERR_SSL_WRONG_VERSION_NUMBER: plainAnswer,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: plainAnswer,
  EPROTO: plainAnswer,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  CERT_HAS_EXPIRED: {
    came: "the certificate has expired",
    cause: "It was not renewed in time.",
    advice: "Renew the certificate of the server in {name}.",
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    came: "the certificate is for another name",
    cause: "The address uses a name that the certificate does not list.",
    advice: "Use the certificate's own name in {name}, or reissue it.",
  },
};

/** @param within how long was waited, in milliseconds */
export function causeOf(error: unknown, within: number): Cause {
  const { code, message, name } = describe(error);
  const found = Object.hasOwn(known, code) ? known[code] : undefined;
  if (found !== undefined)
    return { ...found, came: `${found.came} (${code})`, connected: false };
  if (name === "AbortError")
    return {
      came: `no answer within ${within} ms`,
      cause:
        "The server takes connections and does not answer them, or answers nothing but the messages themselves.",
      advice: "Look whether the server at {name} hangs.",
      connected: true,
    };
  return {
    came: `no whole HTTP answer: ${message}${code === "" ? "" : ` (${code})`}`,
    cause:
      "Something other than an HTTP server listens there, a TLS server behind an http address, or a server that closes connections.",
    advice:
      "Look what listens at {name}, and whether it is to be http or https.",
    connected: true,
  };
}

function describe(error: unknown): {
  code: string;
  message: string;
  name: string;
} {
  if (!(error instanceof Error))
    return { code: "", message: String(error), name: "" };
  // Several addresses of one name were tried: the first failure says why.
  if (error instanceof AggregateError && error.errors.length > 0)
    return describe(error.errors[0]);
  const code =
    "code" in error && typeof error.code === "string" ? error.code : "";
  return { code, message: error.message, name: error.name };
}
