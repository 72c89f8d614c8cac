"""The tables of an export, described once: every writer makes them, docs/formats.md documents them.

They hold all that facts hold.  ``position`` columns number what was a list, from 1.
"""

from extractor.exporting.table import Column, Kind, Table, integer, key, number, reference, span, text

TABLES_VERSION = "1"
"""The version of the tables; it changes when a column goes or means something else, not when one is added."""

_ARTICLE = reference("articles", "the article it belongs to")
_MATCH = text("match", "how the quote was found: exact or normalized; empty where there is no evidence")
_STATUS = text("status", "what the check decided: verified, flagged or rejected")
_OWNERS = (
    reference("sources", "the source it is about, else empty"),
    reference("claims", "the claim it is about, else empty"),
    reference("figures", "the figure it is about, else empty"),
)


def _position(of: str) -> Column:
    return integer("position", f"place among {of}, from 1")


ARTICLES = Table(
    "articles",
    "One row an article, with the provenance of its facts.",
    (
        key(),
        text("id", "the article's id"),
        text("title", "title"),
        text("url", "address"),
        text("outlet", "who published it"),
        text("published_at", "day or time of publication, ISO 8601"),
        text("place", "where it was written, as its dateline says"),
        text("language", "language of the text"),
        text("sha256", "SHA-256 of the text in UTF-8: what the offsets are offsets into"),
        integer("characters", "length of the text in code points"),
        text("path", "the file it was read from"),
        text("schema_version", "version of the facts' schema"),
        text("outcome", "ok, or partial where something got no usable answer"),
        text("engine", "what drafted: rules, model, external"),
        text("model", "the model that was asked"),
        text("schema_sha256", "SHA-256 of the drafts' schema"),
        text("extractor_version", "version of the program that made the facts"),
        text("created_at", "when the facts were made, ISO 8601"),
        integer("calls", "requests to the model"),
        integer("cached_calls", "answers taken from the cache"),
        integer("repairs", "how often something went back to the engine"),
        integer("input_tokens", "tokens sent"),
        integer("output_tokens", "tokens received"),
        Column("cost_usd", Kind.REAL, "what it cost in US dollars; empty where that is unknown"),
        text("facts_file", "the results file it was exported from"),
    ),
)
AUTHORS = Table(
    "authors",
    "Who wrote an article.",
    (key(), _ARTICLE, _position("the article's authors"), text("name", "name as the article has it")),
)
PAGES = Table(
    "pages",
    "Where the pages of a PDF begin in its text.",
    (
        key(),
        _ARTICLE,
        integer("position", "number of the page, from 1"),
        integer("start_char", "offset of its first character"),
    ),
)
PROMPTS = Table(
    "prompts",
    "The prompts that the facts were made with.",
    (key(), _ARTICLE, _position("the article's prompts"), text("name", "name and version"), text("sha256", "its hash")),
)
SHORTFALLS = Table(
    "shortfalls",
    "What got no usable answer where an article's outcome is partial.",
    (key(), _ARTICLE, _position("the article's shortfalls"), text("message", "which part and why")),
)
SOURCES = Table(
    "sources",
    "Who the article lets speak.",
    (
        key(),
        _ARTICLE,
        _position("the article's sources"),
        text("id", "id in the article's facts, such as s1"),
        text("name", "fullest name the article gives"),
        text("kind", "named_person, named_organization, document, anonymous or unnamed_group"),
        text("title", "title or role"),
        text("affiliation", "body it belongs to"),
        text("anonymity_reason", "the article's own words for why it is not named"),
        _STATUS,
    ),
)
MENTIONS = Table(
    "mentions",
    "Where the article names a source.",
    (
        key(),
        _ARTICLE,
        reference("sources", "the source"),
        _position("the source's mentions"),
        *span("", "the mention"),
    ),
)
CLAIMS = Table(
    "claims",
    "What was said.",
    (
        key(),
        _ARTICLE,
        _position("the article's claims"),
        text("id", "id in the article's facts, such as c1"),
        text("statement", "the claim as one sentence that can be read alone"),
        text("speech", "direct, mixed, indirect or narration"),
        text("stance", "asserted, denied, predicted, conditional, intended, asked or doubted"),
        _STATUS,
        *span("", "the evidence, from its first piece to its last"),
        _MATCH,
        text("when_text", "when it was said, in the article's words"),
        text("when_date", "the day of that, ISO 8601, where it can be told"),
    ),
)
ATTRIBUTIONS = Table(
    "attributions",
    "Who said a claim and who relayed it.",
    (
        key(),
        _ARTICLE,
        reference("claims", "the claim"),
        _position("the claim's attributions: the speaker first, then relays outwards"),
        reference("sources", "the source; empty where the facts have none of this id"),
        text("source_id", "the source's id in the article's facts"),
        text("role", "speaker or relay"),
        *span("mention", "the words that name the speaker here"),
        *span("cue", "the words that mark the speech"),
    ),
)
FIGURES = Table(
    "figures",
    "Every number.",
    (
        key(),
        _ARTICLE,
        _position("the article's figures"),
        text("id", "id in the article's facts, such as f1"),
        *number("value", "the number, exact; empty for a range or a vague amount"),
        *number("lower", "lower bound, exact"),
        *number("upper", "upper bound, exact"),
        text("modifier", "exact, approximately, at_least, at_most, more_than, less_than, between or vague"),
        text("kind", "count, money, percent, ratio, measure, duration or other"),
        text("unit", "the thing counted or the measure, in the article's words"),
        text("currency", "ISO 4217 code"),
        text("measures", "what the number says"),
        _STATUS,
        *span("", "the evidence"),
        _MATCH,
        text("derivation", "sum, difference, product, ratio or percent_change where the number is worked out"),
    ),
)
OPERANDS = Table(
    "operands",
    "The numbers that a derived figure is worked out from.",
    (
        key(),
        _ARTICLE,
        reference("figures", "the derived figure"),
        _position("the derivation's operands"),
        *span("", "the operand"),
        _MATCH,
    ),
)
CLAIM_FIGURES = Table(
    "claim_figures",
    "Which figures stand in which claims.",
    (
        key(),
        _ARTICLE,
        reference("claims", "the claim; empty where the facts have none of this id"),
        reference("figures", "the figure; empty where the facts have none of this id"),
        text("claim_id", "the claim's id in the article's facts"),
        text("figure_id", "the figure's id in the article's facts"),
        integer("position_in_claim", "place among the claim's figures, from 1; empty if the claim doesn't list it"),
        integer("position_in_figure", "place among the figure's claims, from 1; empty if the figure doesn't list it"),
    ),
)
PIECES = Table(
    "pieces",
    "The pieces of evidence that is cut in several, such as a quotation by its cue.",
    (
        key(),
        _ARTICLE,
        reference("claims", "the claim whose evidence it is, else empty"),
        reference("figures", "the figure whose evidence it is, else empty"),
        reference("operands", "the operand whose evidence it is, else empty"),
        _position("the pieces"),
        *span("", "the piece"),
    ),
)
FINDINGS = Table(
    "findings",
    "What the check has to say about a record, or about the article where it names none.",
    (
        key(),
        _ARTICLE,
        *_OWNERS,
        _position("the findings of the record or article"),
        text("code", "code, explained in docs/findings.md"),
        text("severity", "error, warning or info"),
        text("message", "what is the matter"),
        integer("start_char", "offset of the first character it is about"),
        integer("end_char", "offset after the last"),
        text("expected", "what the article has"),
        text("found", "what the record says"),
    ),
)
MARKS = Table(
    "marks",
    "What people said of records, beside what the check said.",
    (
        key(),
        _ARTICLE,
        *_OWNERS,
        _position("the article's marks"),
        text("kind", "source, claim or figure"),
        text("record_id", "the record's id in the article's facts"),
        integer("start_char", "offset of its evidence when it was marked"),
        integer("end_char", "offset after its evidence when it was marked"),
        text("content", "digest of what the record said when it was marked"),
        text("verdict", "accepted, rejected or corrected"),
        text("note", "the reviewer's note"),
        text("reviewer", "who marked it"),
        text("marked_at", "when, ISO 8601"),
    ),
)
CORRECTIONS = Table(
    "corrections",
    "The right values that a reviewer gave.",
    (
        key(),
        _ARTICLE,
        reference("marks", "the mark"),
        _position("the mark's corrections"),
        text("field", "the record's field that was wrong"),
        text("value", "its right value; empty for none"),
    ),
)

TABLES = (
    ARTICLES,
    AUTHORS,
    PAGES,
    PROMPTS,
    SHORTFALLS,
    SOURCES,
    MENTIONS,
    CLAIMS,
    ATTRIBUTIONS,
    FIGURES,
    OPERANDS,
    CLAIM_FIGURES,
    PIECES,
    FINDINGS,
    MARKS,
    CORRECTIONS,
)
"""Every table of facts; a table comes after those that its keys lead to."""

ABOUT = Table(
    "about",
    "What this export is: the version of its tables, and of the program that wrote them.",
    (key(), text("name", "tables_version or extractor_version"), text("value", "its value")),
)
COLUMNS = Table(
    "columns",
    "What every column means.",
    (
        key(),
        text("table_name", "the table"),
        text("column_name", "the column"),
        text("kind", "text, integer, real, or number: an exact decimal number kept as text"),
        text("meaning", "what stands in it"),
        text("refers_to", "the table whose key it holds"),
    ),
)
EVERY_TABLE = (*TABLES, ABOUT, COLUMNS)
"""Every table of an export, the two that describe it included."""
