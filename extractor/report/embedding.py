"""Data put into a page so that nothing in it can be taken for markup."""

import json
from typing import Any

# Within a script element only "</script", "<!--" and "<script" mean anything; without "<" there is none of them.
_ESCAPED = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def embedded(data: Any) -> str:
    """Return JSON that may stand in a script element, whatever an article says.

    >>> embedded({"text": "</script><!--"})
    '{"text":"\\\\u003c/script\\\\u003e\\\\u003c!--"}'
    """
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
