// What the page was given, and what it shows now.

const run = JSON.parse(byId("data-run").textContent);
const pages = JSON.parse(byId("data-pages").textContent);

const KINDS = { claim: "claims", figure: "figures", source: "sources", whole: "whole article" };
const STATUSES = ["verified", "flagged", "rejected"];
const SYMBOLS = { verified: "✓", flagged: "!", rejected: "✕", accepted: "✓", corrected: "✎", noted: "i" };
const WEIGHT = { error: "rejected", warning: "flagged", info: "noted" };

// The article that is shown: its number (from 1), its data, its records by id, and which of them are open.
const now = { number: 0, data: null, records: new Map(), open: [], finding: -1 };

// An article's data are read when they are needed; the last few are kept.
const kept = new Map();

function articleData(number) {
  if (!kept.has(number)) {
    kept.set(number, whole(JSON.parse(byId(`data-${number}`).textContent)));
    if (kept.size > 8) kept.delete(kept.keys().next().value);
  }
  return kept.get(number);
}

// What is empty, and quotes that stand in the text, are left out of the data.
function whole(data) {
  for (const record of data.records) {
    const quote = record.at ? data.text.slice(...record.at) : null;
    const given = { start: null, end: null, quote, mentions: {}, findings: [], ...record };
    Object.assign(record, given);
  }
  return data;
}

// Findings of the article as a whole are shown among the records, but nobody marks them.
function recordsOf(data) {
  const whole = data.findings.map((finding, at) => ({
    id: `a${at + 1}`, of: "whole", status: WEIGHT[finding.severity],
    fields: {}, findings: [finding], mentions: {}, quote: null,
  }));
  return [...whole, ...data.records];
}

const memory = {
  get(name) {
    try { return localStorage.getItem(`extractor-report:${name}`); } catch { return null; }
  },
  set(name, value) {
    try { localStorage.setItem(`extractor-report:${name}`, value); return true; } catch { return false; }
  },
};
