from decimal import Decimal

from checks.retold import retold

QUOTE = "Rents rose from 900 to 1,100 crowns in Velmar"


def test_a_statement_of_the_same_words_is_verbatim_whatever_its_marks() -> None:
    assert retold("We won’t go", "We won't go.").is_verbatim
    assert not retold("We won’t go", "We will not go.").is_verbatim


def test_how_much_of_a_statement_stands_in_the_quote() -> None:
    assert retold(QUOTE, "In Velmar rents rose to 1,100 crowns.").is_close
    assert not retold(QUOTE, "Tenants complain of landlords in Velmar.").is_close


def test_each_number_has_its_words() -> None:
    first, second = retold(QUOTE, "Rents rose.").quoted_numbers
    assert (first.quantity.value, second.quantity.value) == (Decimal(900), Decimal(1100))
    assert "crowns" in {word.text for word in second.words}


def test_what_a_statement_takes_from_its_cue_is_no_part_of_what_was_said() -> None:
    said = retold("to rebuild the gates", "Holm offered to rebuild the gates.", ["offered"]).said
    assert "offered" not in {word.text for word in said}
    assert "offered" in {word.text for word in retold("to rebuild", "Holm offered to rebuild.").said}
