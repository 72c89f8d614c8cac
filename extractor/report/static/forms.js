// The controls by which a reviewer marks one record.

function reviewForm(record) {
  const own = ownMark(record);
  const verdict = (word, label) => button([el("span", { "aria-hidden": "true" }, SYMBOLS[word], " "), label],
    () => giveVerdict(record, word), { class: `verdict ${word}`, "data-verdict": word, "aria-pressed": String(own?.verdict === word) });
  const note = el("input", { type: "text", class: "note", value: own?.note || "", placeholder: "why, if it needs saying", onchange: () => noteChanged(record) });
  return el("div", { class: "review", role: "group", "aria-label": `Your mark on ${record.id}` },
    el("div", { class: "verdicts" }, verdict("accepted", "Accept"), verdict("rejected", "Reject"),
      button([el("span", { "aria-hidden": "true" }, SYMBOLS.corrected, " "), "Correct…"], () => toggleCorrection(record),
        { class: "verdict corrected", "data-verdict": "corrected", "aria-expanded": "false", "aria-pressed": String(own?.verdict === "corrected") }),
      button("Take back", () => takeBack(record), { class: "take-back", disabled: !own })),
    el("label", {}, "Note ", note),
    el("div", { class: "correction", hidden: true }));
}

const noteIn = (record) => cardOf(record.id).querySelector(".note")?.value.trim() || null;

function giveVerdict(record, verdict) {
  putMark(record, verdict, null, noteIn(record));
}

function noteChanged(record) {
  const own = ownMark(record);
  if (own) putMark(record, own.verdict, own.corrected, noteIn(record));
  else say("The note is kept once you accept, reject or correct.");
}

function takeBack(record) {
  if (ownMark(record)) putMark(record, null);
}

function refreshForm(record, detail) {
  const own = ownMark(record);
  for (const each of detail.querySelectorAll("[data-verdict]")) each.setAttribute("aria-pressed", String(own?.verdict === each.dataset.verdict));
  detail.querySelector(".take-back").disabled = !own;
}

function toggleCorrection(record) {
  const made = cardOf(record.id);
  const room = made.querySelector(".correction");
  const opens = room.hidden;
  made.querySelector(".verdict.corrected").setAttribute("aria-expanded", String(opens));
  room.hidden = !opens;
  room.replaceChildren(...(opens ? [correctionForm(record)] : []));
  if (opens) room.querySelector("input, select, textarea").focus();
}

function correctionForm(record) {
  const own = ownMark(record)?.corrected || {};
  const form = el("form", { "aria-label": `Right values of ${record.id}`, onsubmit: (event) => { event.preventDefault(); correct(record, form); } },
    run.correctable[record.of].map((field) => el("label", {}, said(field), " ", fieldInput(record, field, own))),
    el("button", { type: "submit", class: "main" }, "Keep these values"));
  return form;
}

// The value of a field as the record has it; a claim's speaker is the source of its first link.
function valueOf(record, field) {
  if (field === "speaker") return record.fields.attributions?.find((link) => link.role === "speaker")?.source_id ?? null;
  return record.fields[field] ?? null;
}

function fieldInput(record, field, own) {
  const value = (field in own ? own[field] : valueOf(record, field)) ?? "";
  const choices = field === "speaker" ? speakers() : (run.choices[record.of][field] || []).map((word) => [word, said(word)]);
  if (choices.length) {
    const select = el("select", { name: field }, choices.map(([word, label]) => el("option", { value: word }, label)));
    select.value = value;
    return select;
  }
  if (field === "statement") return el("textarea", { name: field, rows: "4", required: true, dir: "auto", value });
  const numeric = ["value", "lower", "upper"].includes(field);
  return el("input", {
    type: "text", name: field, value, dir: "auto", required: field === "name",
    pattern: numeric ? "-?[0-9]+(\\.[0-9]+)?" : null, title: numeric ? "digits with the scale worked in, such as 12400000 or 2.5" : null,
    inputmode: numeric ? "decimal" : null,
  });
}

function speakers() {
  const sources = [...now.records.values()].filter((record) => record.of === "source");
  return [["", "the author’s own voice"], ...sources.map((record) => [record.id, record.fields.name])];
}

function correct(record, form) {
  const corrected = {};
  for (const field of run.correctable[record.of]) {
    const value = form.elements[field].value.trim() || null;
    if (value !== valueOf(record, field)) corrected[field] = value;
  }
  if (!Object.keys(corrected).length) return say("Nothing is changed: accept the record, or put a value right.");
  putMark(record, "corrected", corrected, noteIn(record));
  toggleCorrection(record);
  cardOf(record.id).querySelector(".verdict.corrected").focus();
}
