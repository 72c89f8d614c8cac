from extractor.rules.frames.statement import Statement


def test_a_statement_runs_from_its_first_piece_to_its_last() -> None:
    statement = Statement(((4, 12), (30, 41), (50, 60)), (0, 1), (3, 4), None, "before")
    assert (statement.start, statement.end) == (4, 60)


def test_a_statement_of_one_piece_runs_over_it() -> None:
    statement = Statement(((4, 12),), None, None, None, "bare")
    assert (statement.start, statement.end) == (4, 12)


def test_a_statement_is_a_claim_of_its_own_that_nobody_passes_on_unless_told_otherwise() -> None:
    statement = Statement(((4, 12),), None, None, None, "bare")
    assert statement.proposition
    assert not statement.goes_on and not statement.negated
    assert statement.relays == () and statement.antecedent is None
