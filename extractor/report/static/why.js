// Why a record is as it is: the steps that led to it, and the words of each in the text.

const LONGEST_WORDS = 60;

function stepsOf(owner) {
  const numbers = now.data.why?.of[owner] || [];
  const steps = [];
  for (let at = 0; at < numbers.length;) {
    const [start, length, about] = numbers.slice(at, at += 3);
    for (const number of numbers.slice(at, at += about)) steps.push({ ...told(number), start, end: start + length });
  }
  return steps;
}

function told(number) {
  const { own, verdicts, told } = now.data.why;
  const [reason, verdict] = told.slice(2 * number, 2 * number + 2);
  const [rule, because] = reason < 0 ? own[-1 - reason] : run.reasons[reason];
  return { rule, verdict: verdicts[verdict], because };
}

// Folded until it is wanted, and made only then; nothing where there are no steps.
function whyOf(owner, title) {
  const steps = stepsOf(owner);
  if (!steps.length) return null;
  const list = el("ol", { class: "why-steps" });
  const way = now.data.why?.ways[owner];
  const fill = () => { if (!list.children.length) list.append(...steps.map(stepItem)); };
  return el("details", { class: "why", ontoggle: fill },
    el("summary", {}, title, " ", el("span", { class: "small number" }, count(steps.length, "step"))),
    way && el("p", { class: "why-way" }, words(way)), list);
}

function stepItem(step) {
  const { rule, verdict, because, start, end } = step;
  const place = end > start && button(["“", words(shortened(now.data.text.slice(start, end))), "”"], () => showStep(step), {
    class: "link", onfocus: () => lightStep(step), onblur: restSteps, onmouseenter: () => lightStep(step), onmouseleave: restSteps,
  });
  return el("li", {}, el("span", { class: "tag" }, rule), " ", place, place && " ",
    verdict && [el("strong", {}, words(verdict)), ": "], words(because));
}

// The middle of many words is left out.
function shortened(text) {
  const line = [...text.split(/\s+/u).join(" ")];
  const half = LONGEST_WORDS / 2;
  return line.length <= LONGEST_WORDS ? line.join("") : `${line.slice(0, half).join("")} … ${line.slice(-half).join("")}`;
}

function showStep(step) {
  lightStep(step);
  const place = rangeOf(step)?.startContainer.parentElement;
  if (place) intoView(place);
}

function lightStep(step) {
  const range = globalThis.CSS?.highlights && rangeOf(step);
  if (range) CSS.highlights.set("reason", new Highlight(range));
}

function restSteps() {
  globalThis.CSS?.highlights?.delete("reason");
}

// The words of a step, up to the end of their paragraph.
function rangeOf({ start, end }) {
  const { paragraphs } = now.data;
  const number = paragraphs.findLastIndex(([first]) => first <= start);
  const paragraph = byId("text").children[number];
  if (!paragraph) return null;
  const nodes = placedNodes(paragraph, paragraphs[number][0]);
  const first = nodes.find((node) => node.end > start);
  const last = nodes.findLast((node) => node.start < end);
  if (!first || !last) return null;
  const range = new Range();
  range.setStart(first.node, first.unseen ? 0 : Math.max(0, start - first.start));
  range.setEnd(last.node, last.unseen ? last.node.data.length : Math.min(last.node.data.length, end - last.start));
  return range;
}

// The pieces of a paragraph with their offsets in the article; a character that is not seen is shown as several.
function placedNodes(paragraph, offset) {
  const nodes = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const unseen = node.parentElement.classList.contains("unseen");
    const start = offset;
    offset += unseen ? 1 : node.data.length;
    nodes.push({ node, start, end: offset, unseen });
  }
  return nodes;
}
