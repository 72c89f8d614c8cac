"""A source's kind, and what makes a name a person's or a body's."""

import pytest

from extractor.rules import explain_draft
from extractor.schemas import SourceKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Ruiz said the dam was safe.", "named_person"),
        ("Mr Novak said the dam was safe.", "named_person"),
        ("Novak said the dam was safe.", "named_organization"),
        ("“My house is wet,” Novak said.", "named_person"),
        ("Vesna Delta said it would close its pier.", "named_organization"),
        ("“I own its pier,” Vesna Delta said.", "named_person"),
        ("The harbour board said the dam was safe.", "named_organization"),
        ("A report found that the dam was safe.", "document"),
        ("An official said the dam was safe.", "anonymous"),
        ("Residents said the dam was safe.", "unnamed_group"),
    ],
)
def test_the_kind_of_a_source(text: str, kind: SourceKind) -> None:
    assert [source.kind for source in explain_draft(text).draft.sources] == [kind]
