from table_tests import for_every

from extractor.comparison.terms import american, country_of, plain_letters, root_of, terms, thing, times, words_for


def test_a_sentence_is_its_roots_names_outcomes_and_times() -> None:
    found = terms("Guards said 30 sailors drowned off Velmar two years ago.")
    assert found.names == {"velmar"}
    assert found.times == {"two years ago"}
    assert "velmar" in found.roots
    assert not {"said 30", "30"} & found.roots


def test_the_first_word_has_its_capital_for_its_place() -> None:
    assert terms("Divers came.").names == frozenset()
    assert terms("of Divers came.").names == {root_of("Divers")}


def test_days_months_and_titles_are_no_names() -> None:
    assert terms("On Tuesday in March President Holm spoke.").names == {"holm"}


@for_every([("organised", "organizes"), ("defence", "Defense"), ("killed", "deaths"), ("labour", "labor")])
def test_forms_and_spellings_of_a_word_have_one_root(pair: tuple[str, str]) -> None:
    one, other = pair
    assert root_of(one) == root_of(other)


@for_every([("rise", "rize"), ("wall", "well"), ("four", "for"), ("centre", "cent")])
def test_words_that_only_look_alike_keep_apart(pair: tuple[str, str]) -> None:
    one, other = pair
    assert root_of(one) != root_of(other)


def test_american_leaves_short_words_and_false_friends_alone() -> None:
    assert [american(word) for word in ("metres", "favoured", "four", "sunrise")] == [
        "meters",
        "favored",
        "four",
        "sunrise",
    ]


def test_a_country_has_one_name_and_no_other_name_is_one() -> None:
    assert country_of("Norway") == country_of("Norwegian") == "@norway"
    assert country_of("Velmar") is None
    assert country_of("North Korean troops") is None


def test_since_a_year_is_now() -> None:
    assert times("It was shut in 2019.") == {"2019"}
    assert times("It has been shut since 2019.") == frozenset()


def test_what_is_counted_has_one_name() -> None:
    assert thing("soldiers") == thing("troops") == "=troops"
    assert thing("villagers") != thing("villages")


def test_roots_are_told_in_the_words_of_the_text() -> None:
    assert words_for({root_of("drifted")}, "The boat drifted off") == ["drifted"]
    assert plain_letters("Zoë Ångström") == "Zoe Angstrom"
