"""What has been read so far, and who has spoken last."""

from extractor.reading import read
from extractor.rules.frames.statements import statements
from extractor.rules.mentions.read import read_mention
from extractor.rules.sources.antecedents import Wanted
from extractor.rules.sources.memory import Memory
from extractor.rules.sources.speaker import Speaker

TEXT = "Ana Ruiz left. Petr Novak stayed. The harbour board said the dam was safe."


def test_only_the_persons_before_a_token_are_known() -> None:
    memory = Memory(read(TEXT))
    memory.read_until(memory.token_at(TEXT.index("Petr")))
    assert [len(memory.registry.with_word(word)) for word in ("Ruiz", "Novak")] == [1, 0]
    memory.read_until(memory.token_at(TEXT.index("stayed")))
    assert [len(memory.registry.with_word(word)) for word in ("Ruiz", "Novak")] == [1, 1]


def test_a_name_behind_a_preposition_is_an_unlikely_antecedent() -> None:
    memory = Memory(read("Ana Ruiz left. A boat sailed from Mertel Sands to Orsova. Rain fell."))
    memory.read_until(len(memory.tokens))
    chosen = memory.antecedents.of(Wanted(None, len(memory.tokens), 2, (0, 1)))
    assert chosen is not None and chosen.name == "Ana Ruiz"


def test_a_body_that_speaks_is_remembered_with_its_sentence() -> None:
    memory = Memory(read(TEXT))
    (statement,) = statements(memory.reading)
    assert statement.source is not None
    entity = memory.registry.enter(read_mention(memory.tokens, *statement.source))
    memory.remember(Speaker(statement, None, entity))
    assert (memory.body, memory.person, memory.group, memory.spoke) == (entity, None, None, 2)


def test_a_statement_is_sought_from_its_source() -> None:
    memory = Memory(read(TEXT))
    (statement,) = statements(memory.reading)
    assert memory.tokens.words[memory.token_of(statement)] == "The"
    assert memory.opens_sentence(memory.token_of(statement))
    assert not memory.opens_sentence(memory.token_of(statement) + 1)
