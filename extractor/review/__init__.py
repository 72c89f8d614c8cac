"""What people say of records, put beside what the check says."""

from extractor.review.reading import read_review
from extractor.review.records import Reviewable, content_of, place_of, records_of
from extractor.review.reviews import Applied, Reviews, Stray, apply_review
from extractor.review.standing import marks_on, standing, standings

__all__ = [
    "Applied",
    "Reviewable",
    "Reviews",
    "Stray",
    "apply_review",
    "content_of",
    "marks_on",
    "place_of",
    "read_review",
    "records_of",
    "standing",
    "standings",
]
