"""Rows of Parquet, a few at a time, of the columns that an article needs."""

from collections.abc import Callable, Iterator, Sequence

from extractor.errors import InputError
from extractor.files.content import STANDARD_INPUT
from extractor.files.rows import Row

_AT_A_TIME = 64


def parquet_rows(path: str, wanted: Callable[[Sequence[str]], list[str]]) -> Iterator[Row]:
    """Yield the rows with their numbers, counted from 1; the columns come first, as a row of number 0.

    Raises InputError where pyarrow is missing, with what to install, and for what is no Parquet.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise InputError(f"{path}: Parquet needs pyarrow; install it with: pip install 'extractor[parquet]'") from error
    if path == STANDARD_INPUT:
        raise InputError(f"{path}: Parquet can't be read from a pipe; name its file")
    try:
        # Not buffered ahead, a row group of a gigabyte takes no more memory than one of a megabyte.
        with parquet.ParquetFile(path, pre_buffer=False, buffer_size=2**20) as table:
            names = table.schema_arrow.names
            yield Row(0, dict.fromkeys(names))
            number = 0
            for batch in table.iter_batches(_AT_A_TIME, columns=wanted(names), use_threads=False):
                for values in batch.to_pylist():
                    number += 1
                    yield Row(number, values)
    except (pyarrow.ArrowException, OSError, ValueError, OverflowError) as error:
        raise InputError(f"{path}: no Parquet that can be read: {str(error).splitlines()[0][:160]}") from error
