// Elements are made of words alone: what an article says is never read as markup.

const byId = (id) => document.getElementById(id);

// Controls that would show nothing, or turn the letters after them round, are shown by their number.
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202d\u202e]/g;

function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "value") made.value = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

function button(words, action, attributes) {
  return el("button", { type: "button", onclick: action, ...attributes }, words);
}

// The words of an article or a record, in their own direction.
function words(text, tag = "bdi") {
  return el(tag, { dir: "auto" }, ...visible(text));
}

function visible(text) {
  const parts = [];
  let after = 0;
  for (const found of text.matchAll(UNSEEN)) {
    parts.push(text.slice(after, found.index), unseen(found[0]));
    after = found.index + 1;
  }
  parts.push(text.slice(after));
  return parts.filter((part) => part !== "");
}

function unseen(character) {
  const code = "U+" + character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  return el("span", { class: "unseen", title: "a character that is not seen" }, code);
}

function count(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

let sayTimer = 0;

function say(message) {
  const place = byId("said");
  place.textContent = "";
  clearTimeout(sayTimer);
  sayTimer = setTimeout(() => {
    place.textContent = message;
    sayTimer = setTimeout(() => { place.textContent = ""; }, 6000);
  }, 30);
}
