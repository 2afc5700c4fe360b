/** Bar codes as pictures. The library is large, so it is loaded when the first document needs it. */

/** Code 128, without the text below. */
export async function code128(text: string): Promise<Buffer> {
  const { toBuffer } = await import("bwip-js/node");
  return toBuffer({
    bcid: "code128",
    text,
    scale: 4,
    height: 16,
    includetext: false,
  });
}

/** A QR code. A signed invoice is long, so the lowest level of correction keeps its dots large enough. */
export async function qrCode(text: string): Promise<Buffer> {
  const { toBuffer } = await import("bwip-js/node");
  // `eclevel` belongs to QR codes alone, so the library's general type does not name it.
  const options = { bcid: "qrcode", text, scale: 4, eclevel: "L" };
  return toBuffer(options);
}
