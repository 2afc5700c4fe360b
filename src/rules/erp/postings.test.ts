import { describe, expect, it } from "vitest";
import { LiteralBooks, posting, shipment } from "./literal-books.js";
import { messagesOf, postingsOf } from "./postings.js";

const parcel = shipment("S-1", { A: 1 });
const messages = (books: LiteralBooks) => messagesOf(postingsOf(books.life()));

describe("the messages of an order", () => {
  it("take the first acknowledgement for their settlement", () => {
    const books = new LiteralBooks();
    const lost = books.complete(2, [parcel], {
      ending: "timeout",
      status: null,
    });
    const taken = books.complete(2, [parcel]);
    const again = books.complete(2, [shipment("S-2", { B: 1 })]);
    const [message] = messages(books);
    expect(message?.acknowledged?.exchange).toBe(taken);
    expect(message?.accepted.map(({ exchange }) => exchange)).toEqual([
      lost,
      taken,
    ]);
    expect(message?.later.map(({ exchange }) => exchange)).toEqual([again]);
  });

  it("take nothing from what was refused before an acknowledgement, whatever the status", () => {
    const books = new LiteralBooks();
    const failed = books.complete(2, [parcel], { status: 500 });
    books.complete(2, [shipment("S-2", { B: 1 })]);
    expect(messages(books)[0]?.refused.map(({ exchange }) => exchange)).toEqual(
      [failed],
    );
  });

  it("may have been taken although they failed, when no acknowledgement came", () => {
    const books = new LiteralBooks();
    books.complete(2, [parcel], { status: 500 });
    books.complete(3, [parcel], { status: 400 });
    books.complete(4, [parcel], { answer: { hasError: true } });
    expect(
      messages(books).map(({ accepted, refused }) => [
        accepted.length,
        refused.length,
      ]),
    ).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
  });

  it("are not settled by the acknowledgement of a bad content", () => {
    const books = new LiteralBooks();
    const fault = books.fault("F22");
    books.complete(2, [shipment("S-1", { A: -1 })], { fault });
    books.complete(2, [parcel]);
    expect(messages(books)[0]).toMatchObject({ accepted: [{}, {}], later: [] });
  });

  it("are alone each when they name no messageId", () => {
    const books = new LiteralBooks();
    books.post(posting("COMPLETE", 0, [parcel], { messageId: undefined }));
    books.post(posting("COMPLETE", 0, [parcel], { messageId: undefined }));
    expect(messages(books)).toHaveLength(2);
  });
});
