from extractor.reading.tokens import tokenize
from extractor.rules.mentions.persons import person_mention
from extractor.rules.mentions.source_group import source_group


def test_a_person_has_all_that_stands_beside_the_name() -> None:
    tokens = tokenize("Harbour chief Ana Ruiz, of Brenn Power", [])
    group = source_group(tokens, 0, len(tokens))
    mention = person_mention(group, 0, 2, 4, group.appositions)
    assert (mention.name, mention.title, mention.head) == ("Ana Ruiz", "Harbour chief", "chief")
    assert (mention.affiliation, mention.gender) == ("Brenn Power", "female")
    assert (mention.start, mention.end, mention.name_start) == (0, len(tokens.text), tokens.text.index("Ana"))
