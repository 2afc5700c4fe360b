/** What a page of a document does in the browser: it lets Redoc draw, or says in words why there is nothing to see. */
export const script = `"use strict";
const place = document.getElementById("redoc");
const address = place.dataset.contract;

function fail(reason) {
  const text = document.createElement("p");
  text.className = "failed";
  text.setAttribute("role", "alert");
  text.textContent = "The document cannot be shown: " + reason + " Read the file itself at " + address + ".";
  place.replaceChildren(text);
}

if (typeof Redoc === "undefined") {
  fail("the script that draws it did not load. Reload the page.");
} else {
  const options = {
    scrollYOffset: ".bar",
    nativeScrollbars: true,
    hideLoading: true,
    requiredPropsFirst: true,
    expandResponses: "200",
    theme: { typography: { fontFamily: "inherit", headings: { fontFamily: "inherit" } } },
  };
  try {
    Redoc.init(address, options, place, (error) => {
      if (error) fail(String(error.message || error) + ".");
    });
  } catch (error) {
    fail(String(error.message || error) + ".");
  }
}
`;
