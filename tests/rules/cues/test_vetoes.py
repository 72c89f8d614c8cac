import pytest
from rules.reported import cue_words, misread

PAIRS: dict[str, dict[str, list[str]]] = {
    "a verb with a capital is part of a title": {
        "Brenn loved The Boat That Says Nothing.": [],
        "Crews loved Nobody Says Sorry.": [],
        "RUIZ SAYS the boat leaks.": ["SAYS"],
        "Says Ruiz: the boat leaks.": ["Says"],
        "Ana Ruiz Says Boat Leaks": ["Says"],
        "“It leaks,” Says Ruiz.": ["Says"],
    },
    "to put something somewhere says nothing": {
        "Police put the crowd at 9,000.": ["put"],
        "Police put the crowd at “9,000 or so”.": ["put"],
        "The board put the cost at £2m.": ["put"],
        "Police put the crowd on the train at noon.": [],
        "Ruiz put the boat away.": [],
        "Ruiz put the boat away, at a cost of £40.": [],
        "Ruiz put forward a plan for the boat.": ["put forward"],
    },
    "to ask for secrecy states nothing": {
        "Ruiz asked that her name not be used.": [],
        "Ruiz asked to remain anonymous.": [],
        "Ruiz asked for anonymity because of her name.": [],
        "Ruiz asked the board not to sail before noon.": ["asked"],
        "Ruiz asked for the names of the crew.": ["asked for"],
    },
    "to offer somebody something gives it": {
        "Novak offered him a seat.": [],
        "Novak offered $500 for the boat.": [],
        "Novak offered 500 crowns for the boat.": [],
        "Novak offered to buy the boat.": ["offered"],
    },
    "what somebody is let to say is not said": {
        "The law lets residents say what they want.": [],
        "The law will help old crews claim that they sailed.": [],
        "The law helped and residents said that it worked.": ["said"],
    },
    "a participle with a time behind it describes its noun": {
        "A study published last week by the board showed that boats leak.": ["showed"],
        "A study published on Monday found that boats leak.": ["found"],
        "The board published on Monday a study of boats.": ["published"],
        "The board published a study of boats.": ["published"],
    },
    "to go on to do something says nothing": {
        "Ruiz went on to win the race.": [],
        "Ruiz continued to sail.": [],
        "“It leaks,” Ruiz went on.": ["went on"],
        "“It leaks,” Ruiz continued.": ["continued"],
    },
    "states and press with a capital belong to a name": {
        "The United States said that boats leak.": ["said"],
        "In the United States the boats leak.": [],
        "The Corwall Press reported that boats leak.": ["reported"],
    },
    "a form that is a preposition reports nothing": {
        "Novak wrote to the board regarding the boat.": ["wrote to"],
        "Novak regards the boat as safe.": ["regards"],
    },
    "a participle of naming gives a noun its name": {
        "A man named Petr Novak sailed.": [],
        "A boat called “the Duchess” sank.": [],
        "Ruiz called the boat “a wreck”.": ["called"],
        "It is what his lawyer called “a farce”.": ["called"],
        "He sailed a boat dubbed “the Duchess”.": [],
        "A paper titled Boats of Orsova appeared.": [],
    },
}


@pytest.mark.parametrize("law", sorted(PAIRS))
def test_a_veto_holds_where_the_verb_reports_nothing(law: str) -> None:
    assert misread(PAIRS[law], cue_words) == {}


def test_a_veto_looks_no_further_than_its_sentence_part() -> None:
    # The name stands beyond the nine words behind "asked".
    assert cue_words("Ruiz asked that the boat not sail with the tide in a storm of that name.") == ["asked"]
    assert cue_words("Ruiz asked that the boat not sail in that name.") == []


@pytest.mark.parametrize("text", ["The board offered", "Novak put", "A man named", "Ruiz asked", "Ruiz put at"])
def test_a_veto_reads_to_the_end_of_a_text(text: str) -> None:
    assert len(cue_words(text)) <= 1
