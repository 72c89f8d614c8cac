// The article's text with the places of its records marked in it.

// Beyond so many paragraphs only those are laid out that are seen.
const LONG = 200;

function showText() {
  const { text, places, paragraphs, problem, info } = now.data;
  const room = byId("text");
  room.lang = info.language || "";
  if (text === undefined) {
    room.replaceChildren(el("p", { class: "notice" }, "The text can’t be shown, so nothing is marked: ", words(problem), "."));
    return;
  }
  const reach = extents(paragraphs);
  room.classList.toggle("long", paragraphs.length > LONG);
  let segment = 0;
  room.replaceChildren(...paragraphs.map(([start, ...parts]) => {
    let at = start;
    return el("p", { dir: "auto" }, parts.map(([length, ...covering]) => {
      const piece = text.slice(at, at += length);
      const number = segment++;
      if (!covering.length) return visible(piece);
      return markOf(piece, covering.map((place) => [...places[place], reach.get(place), number]));
    }));
  }));
}

// The first and the last segment of each place.
function extents(paragraphs) {
  const reach = new Map();
  let segment = 0;
  for (const [, ...parts] of paragraphs) {
    for (const [, ...covering] of parts) {
      for (const place of covering) reach.set(place, [reach.get(place)?.[0] ?? segment, segment]);
      segment++;
    }
  }
  return reach;
}

function markOf(piece, covering) {
  const owners = [...new Set(covering.map(([owner]) => owner))];
  const roles = new Set(covering.map(([, role]) => role));
  const labelled = covering.filter(([, role]) => role === "claim" || role === "figure");
  const begins = labelled.filter(([, , [first], here]) => first === here).map(([owner]) => owner);
  const ends = labelled.filter(([, , [, last], here]) => last === here).map(([owner]) => owner);
  const claims = covering.filter(([, role]) => role === "claim").length;
  const classes = ["place", ...roles, claims > 1 && "nested"];
  if (covering.some(([owner, role, [first], here]) => role === "claim" && first === here)) classes.push("starts");
  if (covering.some(([owner, role, [, last], here]) => role === "claim" && last === here)) classes.push("ends");
  const worst = worstStatus(covering.filter(([, role]) => role !== "source" && role !== "speaker" && role !== "cue").map(([owner]) => owner));
  const signed = worstStatus(begins);
  if (worst) classes.push(worst);
  if (signed) classes.push(`label-${signed}`);
  return el("mark", {
    class: classes.filter(Boolean).join(" "), "data-owners": owners.join(" "), tabindex: "-1",
    "data-label": begins.map(labelOf).join(" ") || null, "data-end": ends.join(" ") || null,
  }, visible(piece));
}

// A record's id with a sign of its own status: what stands around it may be of another.
function labelOf(owner) {
  const status = now.records.get(owner)?.status;
  return (status === "verified" || !status ? "" : SYMBOLS[status]) + owner;
}

function worstStatus(owners) {
  const statuses = owners.map((owner) => now.records.get(owner)?.status);
  return ["rejected", "flagged"].find((status) => statuses.includes(status)) || null;
}

const allMarks = () => [...byId("text").querySelectorAll("mark.place")];
const ownersOf = (mark) => mark.dataset.owners.split(" ");

// Light up the places of the open records; marks of records that are filtered away rest.
function lightUp(scroll) {
  let first = null;
  for (const mark of allMarks()) {
    const owners = ownersOf(mark);
    const lit = owners.some((owner) => now.open.includes(owner));
    mark.classList.toggle("lit", lit);
    mark.classList.toggle("resting", !owners.some((owner) => isShown(owner)));
    if (lit && !first) first = mark;
  }
  if (first && scroll) intoView(first);
}

// A jump rather than a glide where motion is unwanted; the page decides by its style.
function intoView(place) {
  place.scrollIntoView({ block: "center", inline: "nearest" });
}

function placeClicked(event) {
  const mark = event.target.closest("mark.place");
  if (!mark || String(getSelection()).length) return;
  openPlace(mark);
}

function openPlace(mark) {
  const owners = ownersOf(mark).filter(isShown);
  if (!owners.length) return;
  openRecords(closestFirst(mark, owners), { from: "text" });
  const covered = narrow() ? mark.getBoundingClientRect().bottom - byId("chooser").getBoundingClientRect().top : 0;
  if (covered > 0) scrollBy(0, covered + 24);
}

// What is narrowest is meant first: the figure before the claim around it.
function closestFirst(mark, owners) {
  const extent = new Map();
  for (const each of allMarks()) for (const owner of ownersOf(each)) extent.set(owner, (extent.get(owner) || 0) + each.textContent.length);
  const rank = (owner) => (now.records.get(owner).of === "source" ? 1e9 : 0) + extent.get(owner);
  return owners.sort((one, other) => rank(one) - rank(other));
}

function walkPlaces(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const here = event.target.closest("mark.place");
  if (event.key === "Enter" && here) {
    event.preventDefault();
    return openPlace(here);
  }
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const marks = allMarks().filter((mark) => !mark.classList.contains("resting"));
  const target = marks[here ? marks.indexOf(here) + step : step > 0 ? 0 : marks.length - 1];
  if (target) {
    event.preventDefault();
    target.focus();
  }
}

// The words that are searched for, lit wherever they stand in the text.
function lightWords(sought) {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete("sought");
  if (!sought) return;
  const ranges = [];
  for (const paragraph of byId("text").children) ranges.push(...rangesOf(paragraph, sought));
  if (ranges.length) CSS.highlights.set("sought", new Highlight(...ranges));
}

function rangesOf(paragraph, sought) {
  const nodes = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) {
    nodes.push([walker.currentNode, length]);
    length += walker.currentNode.data.length;
  }
  const whole = folded(nodes.map(([node]) => node.data).join(""));
  const ranges = [];
  for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, at + sought.length)) {
    const range = new Range();
    range.setStart(...pointIn(nodes, at));
    range.setEnd(...pointIn(nodes, at + sought.length));
    ranges.push(range);
  }
  return ranges;
}

function pointIn(nodes, offset) {
  const [node, start] = nodes.findLast(([node, start]) => start <= offset && offset - start <= node.data.length) || nodes[0];
  return [node, offset - start];
}

// Letter case is no matter in a search; a letter whose small form is longer (İ) is left as it is.
function folded(text) {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}
