from extractor.comparison.alignment import edits


def kinds(version: str, fullest: str) -> list[tuple[str, str, str]]:
    words, full = version.split(), fullest.split()
    return [(edit.kind, edit.words, edit.fullest) for edit in edits(words, words, full, full)]


def test_what_is_left_out_put_in_or_exchanged_is_told_apart() -> None:
    assert kinds("the quay is shut", "the old quay is shut") == [
        ("same", "the", "the"),
        ("cut", "", "old"),
        ("same", "quay is shut", "quay is shut"),
    ]
    assert ("added", "still", "") in kinds("the quay is still shut", "the quay is shut")
    assert ("altered", "open", "shut") in kinds("the quay is open", "the quay is shut")


def test_a_stretch_that_stands_elsewhere_was_moved_and_one_word_was_not() -> None:
    moved = kinds("and next week we sail home", "we sail home and next week")
    assert {kind for kind, _, _ in moved} == {"same", "moved"}
    assert "moved" not in {kind for kind, _, _ in kinds("soon we sail", "we sail soon")}


def test_words_are_compared_and_what_is_written_is_returned() -> None:
    (edit,) = edits(["they", "are"], ["They’re", ""], ["they", "are"], ["They", "are"])
    assert (edit.kind, edit.words, edit.fullest) == ("same", "They’re", "They are")
