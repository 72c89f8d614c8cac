from extractor.disk_set import DiskSet


def test_keys_are_held_once_and_come_in_order() -> None:
    keys = DiskSet()
    assert [keys.add(key) for key in ("ß", "b", "a", "b")] == [True, True, True, False]
    assert list(keys) == ["a", "b", "ß"]
    assert "b" in keys
    assert "c" not in keys


def test_a_file_name_that_is_no_utf8_comes_back_as_it_was() -> None:
    keys = DiskSet()
    keys.add("report-\udcff.txt")
    assert list(keys) == ["report-\udcff.txt"]
