from english.trying import findings

from extractor.english.antonyms import antonyms


def test_antonyms_flip() -> None:
    assert "direction-flipped" in findings("The northern road is open", "The southern road is open.")


def test_the_table_is_read_whole_and_both_ways() -> None:
    table = antonyms()
    assert len(table) > 1000
    assert all(word in table[opposite] for word, opposites in table.items() for opposite in opposites)
