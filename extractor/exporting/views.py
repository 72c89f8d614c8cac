"""The views of the SQLite file, each the answer to a usual question, and what is searched by words."""

from dataclasses import dataclass

SEARCHED = {
    "articles": ("title", "outlet"),
    "claims": ("statement", "quote"),
    "figures": ("quote", "unit", "measures"),
    "sources": ("name", "title", "affiliation"),
}
"""The columns of each table that full-text search goes through."""


@dataclass(frozen=True, slots=True)
class View:
    """A view and the question that it answers."""

    name: str
    meaning: str
    query: str


_ARTICLE = "articles.outlet, articles.title, articles.url, articles.published_at"

VIEWS = (
    View(
        "figures_said",
        "Every figure with its speaker, outlet and status; once for each claim and speaker it stands with.",
        f"""
SELECT figures.key AS figure_key, figures.value, figures.value_real, figures.lower, figures.upper, figures.modifier,
  figures.kind, figures.unit, figures.currency, figures.measures, figures.quote, figures.status,
  sources.name AS speaker, sources.title AS speaker_title, claims.statement, claims.speech, {_ARTICLE},
  figures.article_key
FROM figures JOIN articles ON articles.key = figures.article_key
LEFT JOIN claim_figures ON claim_figures.figure_key = figures.key
LEFT JOIN claims ON claims.key = claim_figures.claim_key
LEFT JOIN attributions ON attributions.claim_key = claims.key AND attributions.role = 'speaker'
LEFT JOIN sources ON sources.key = attributions.source_key
""",
    ),
    View(
        "claims_by_speaker",
        "Every claim with who said it; narration has no speaker.",
        f"""
SELECT sources.name AS speaker, sources.kind AS speaker_kind, sources.title AS speaker_title, sources.affiliation,
  claims.statement, claims.quote, claims.speech, claims.stance, claims.when_date, claims.status, {_ARTICLE},
  claims.key AS claim_key, sources.key AS source_key, claims.article_key
FROM claims JOIN articles ON articles.key = claims.article_key
LEFT JOIN attributions ON attributions.claim_key = claims.key AND attributions.role = 'speaker'
LEFT JOIN sources ON sources.key = attributions.source_key
""",
    ),
    View(
        "findings_by_article",
        "Every finding with the record it is about.",
        f"""
SELECT articles.id AS article_id, {_ARTICLE}, findings.severity, findings.code, findings.message,
  CASE WHEN findings.claim_key IS NOT NULL THEN 'claim' WHEN findings.figure_key IS NOT NULL THEN 'figure'
    WHEN findings.source_key IS NOT NULL THEN 'source' ELSE 'article' END AS about,
  coalesce(claims.id, figures.id, sources.id) AS record_id,
  coalesce(claims.statement, figures.quote, sources.name) AS record, findings.expected, findings.found,
  findings.key AS finding_key, findings.article_key
FROM findings JOIN articles ON articles.key = findings.article_key
LEFT JOIN claims ON claims.key = findings.claim_key
LEFT JOIN figures ON figures.key = findings.figure_key
LEFT JOIN sources ON sources.key = findings.source_key
""",
    ),
    View(
        "figures_in_conflict",
        "Figures that their own quote contradicts: what the article has and what the record said.",
        f"""
SELECT figures.key AS figure_key, figures.value, figures.unit, figures.currency, figures.quote, figures.status,
  findings.code, findings.expected, findings.found, findings.message, {_ARTICLE}, figures.article_key
FROM findings JOIN figures ON figures.key = findings.figure_key
JOIN articles ON articles.key = figures.article_key
WHERE findings.code IN ('value-mismatch', 'scale-mismatch', 'range-mismatch', 'modifier-dropped', 'unit-mismatch',
  'currency-mismatch', 'slot-mismatch', 'derivation-wrong')
""",
    ),
    View(
        "records_marked",
        "What people said of records beside what the check said.",
        f"""
SELECT marks.kind, marks.record_id, coalesce(claims.statement, figures.quote, sources.name) AS record,
  coalesce(claims.status, figures.status, sources.status) AS status, marks.verdict, corrections.field,
  corrections.value AS right_value, marks.note, marks.reviewer, marks.marked_at, {_ARTICLE},
  marks.key AS mark_key, marks.article_key
FROM marks JOIN articles ON articles.key = marks.article_key
LEFT JOIN corrections ON corrections.mark_key = marks.key
LEFT JOIN claims ON claims.key = marks.claim_key
LEFT JOIN figures ON figures.key = marks.figure_key
LEFT JOIN sources ON sources.key = marks.source_key
""",
    ),
    View(
        "articles_counted",
        "Every article with how many records it has and how many of them were verified.",
        """
SELECT articles.key AS article_key, articles.id, articles.outlet, articles.title, articles.published_at,
  articles.outcome,
  (SELECT count(*) FROM claims WHERE claims.article_key = articles.key) AS claims,
  (SELECT count(*) FROM claims WHERE claims.article_key = articles.key AND status = 'verified') AS verified_claims,
  (SELECT count(*) FROM figures WHERE figures.article_key = articles.key) AS figures,
  (SELECT count(*) FROM figures WHERE figures.article_key = articles.key AND status = 'verified') AS verified_figures,
  (SELECT count(*) FROM sources WHERE sources.article_key = articles.key) AS sources,
  (SELECT count(*) FROM findings WHERE findings.article_key = articles.key) AS findings
FROM articles
""",
    ),
)
"""Every view of the SQLite file."""
