import pytest
from rules.reported import contents


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ana Ruiz said the dam would close, raising the stakes for Orsova.", "the dam would close"),
        ("Ana Ruiz said the dam was safe but would not give details.", "the dam was safe"),
        ("Ana Ruiz said the dam was safe, but she would not say why.", "the dam was safe"),
        ("Ana Ruiz said “the dam, raising its gates, would hold”.", "“the dam, raising its gates, would hold”"),
        ("Ana Ruiz said the dam would hold but leak.", "the dam would hold but leak"),
    ],
)
def test_a_content_ends_where_the_author_speaks_again(text: str, content: str) -> None:
    assert contents(text) == [content]
